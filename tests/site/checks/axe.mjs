// axe-core on every page, wide and narrow, light and dark.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: {
    // The theme promises 7:1 for text.
    'color-contrast-enhanced': { enabled: true },
  },
  resultTypes: ['violations'],
}

// In the dark, nothing changes but colours.
const COLOURS = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } }

const VIEWS = [
  { name: 'axe at 1280 px', width: 1280, options: OPTIONS },
  { name: 'axe at 320 px', width: 320, options: OPTIONS },
  { name: 'axe at 1280 px in the dark', width: 1280, colorScheme: 'dark', options: COLOURS },
]

export async function axe(site) {
  const found = {}
  for (const view of VIEWS) {
    const pages = await site.each(
      view.width,
      async (page) => {
        await page.evaluate(source)
        return page.evaluate((options) => window.axe.run(document, options), view.options)
      },
      { colorScheme: view.colorScheme },
    )
    const problems = pages.flatMap(({ name, result }) =>
      result.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${name}: ${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\n').at(-1).trim()}`),
      ),
    )
    found[view.name] = { counted: pages.length, problems }
  }
  return found
}

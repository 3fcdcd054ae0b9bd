// Valid HTML, by the Nu checker and by html-validate.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate'

// vnu-jar's module exports the path of its JAR.
const jar = createRequire(import.meta.url)('vnu-jar')

// Of several sites at once: Java takes longer to start than to read a site. What is found in each, in their order.
async function valid(sites) {
  const paths = sites.flatMap((site) => site.pages.map((name) => site.path(name)))
  const text = await new Promise((done, fail) => {
    const args = ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', ...paths]
    execFile('java', args, { maxBuffer: 1 << 26 }, (error, out) => (out.trim() ? done(out) : fail(error ?? new Error('vnu said nothing'))))
  })
  const problems = JSON.parse(text)
    .messages // A file has no origin, so vnu takes `'self'` for nobody; browsers hold the policy in requests.mjs.
    .filter((m) => !/^Resource violates Content Security Policy.*“assets\//.test(m.message))
    // Linked data runs nothing, so no policy bears on it; what Chromium makes of it is held in requests.mjs too.
    .filter((m) => !(/^Inline script violates Content Security Policy/.test(m.message) && /<script type="application\/ld\+json">/.test(m.extract)))
    // CSS of 2022 and later, which its list lacks; layout.mjs holds what it does, in Chromium.
    .filter((m) => !/^CSS: “(container-type|(animation|scroll)-timeline|timeline-scope)”: Property/.test(m.message))
    .filter((m) => !(/^CSS: “max-width”: Parse Error/.test(m.message) && /100cqi/.test(m.extract)))
  const said = (m) => `${m.url.split('/').at(-1)}:${m.lastLine}: ${m.message} ${(m.extract ?? '').replace(/\s+/g, ' ')}`
  const isOf = (site) => (m) => dirname(fileURLToPath(m.url)) === site.folder
  const lost = problems.filter((m) => !sites.some((site) => isOf(site)(m)))
  if (lost.length > 0) throw new Error(`of no site: ${said(lost[0])}`)
  return sites.map((site) => ({ 'vnu: valid HTML': { counted: site.pages.length, problems: problems.filter(isOf(site)).map(said) } }))
}

export async function nu(site) {
  return (await valid([site]))[0]
}
nu.together = valid

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Long titles are right for reports: "section – title of the report".
    'long-title': 'off',
    // White space at line ends is the templates' own, and costs nobody anything.
    'no-trailing-whitespace': 'off',

    'valid-id': ['error', { relaxed: false }],
    // A table that scrolls is a region by its caption; vnu wants a heading in a <section>.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Integrity is for files of others; there are none.
    'require-sri': 'off',
  },
})

export async function validate(site) {
  const problems = []
  for (const name of site.pages) {
    const report = await validator.validateFile(site.path(name))
    for (const { messages } of report.results) {
      for (const m of messages) problems.push(`${name}:${m.line}:${m.column}: ${m.ruleId}: ${m.message} ${m.selector ?? ''}`)
    }
  }
  return { 'html-validate: strict HTML': { counted: site.pages.length, problems } }
}

// Dead links and fragments: once by linkinator over HTTP, once by each page's own links against the folder.
import { existsSync } from 'node:fs'
import { LinkChecker } from 'linkinator'

export async function links(site) {
  const checker = new LinkChecker()
  const result = await checker.check({
    path: site.pages.map((name) => site.url(name)),
    checkFragments: true,
    // Other hosts are not ours to test, and tests have no network.
    linksToSkip: async (url) => !url.startsWith(site.origin),
  })
  const looked = result.links.filter((link) => link.state !== 'SKIPPED')
  const broken = looked.filter((link) => link.state !== 'OK')

  const pages = await site.each(1280, (page) => page.evaluate(addresses), { url: (name) => site.fileUrl(name) })
  const ids = new Map()
  const dead = []
  let counted = 0
  for (const { name, result } of pages) {
    for (const href of result) {
      // What an address holds itself is there.
      if (/^(https?|mailto|data):/.test(href)) continue
      counted += 1
      const target = new URL(href, site.fileUrl(name))
      const path = decodeURIComponent(target.pathname)
      if (!path.startsWith(`${site.folder}/`)) dead.push(`${name}: ${href} leaves the site`)
      else if (!existsSync(path)) dead.push(`${name}: ${href} is not there`)
      else if (target.hash && path.endsWith('.html')) {
        const file = path.slice(site.folder.length + 1)
        if (!ids.has(file)) ids.set(file, new Set([...site.read(file).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])))
        if (!ids.get(file).has(decodeURIComponent(target.hash.slice(1)))) dead.push(`${name}: ${href} has no such place`)
      }
    }
  }
  return {
    'linkinator: no dead link or fragment': {
      counted: looked.length,
      problems: broken.map((link) => `${link.parent}: ${link.url} ${link.status ?? ''} ${link.state}`),
    },
    'in the folder: no dead link or fragment': { counted, problems: dead },
  }
}

function addresses() {
  const attributes = ['href', 'src', 'srcset', 'poster', 'data']
  return [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(','))].flatMap((element) =>
    attributes.map((name) => element.getAttribute(name)).filter(Boolean),
  )
}

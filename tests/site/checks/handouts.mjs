// Handouts: each is listed, leads to its section and to what to print, and from paper back to itself.
import { existsSync } from 'node:fs'

const main = (html, kind) => new RegExp(`<main [^>]*class="${kind}"`).test(html)
const hrefs = (html) => [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])

export async function handouts(site) {
  const html = new Map(site.files.filter((name) => name.endsWith('.html')).map((name) => [name, site.read(name)]))
  const listed = new Set([...html.values()].filter((page) => main(page, 'index')).flatMap(hrefs))
  const chapters = [...html].filter(([, page]) => page.includes('rel="prev"'))
  const printed = site.files.some((name) => /^(?!.*\/).*\.pdf$/.test(name))
  const problems = []
  let counted = 0
  for (const [name, page] of html) {
    if (!main(page, 'handout')) continue
    counted += 1
    const inside = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    const look = (holds, what) => holds || problems.push(`${name}: ${what}`)
    look(listed.has(name), 'is not listed')
    look(chapters.some(([chapter]) => hrefs(inside).includes(chapter)), 'leads to no section')
    look(inside.includes('class="ruled"'), 'has no lines to write on')
    look(inside.includes('class="handout-statements"') || inside.includes('class="handout-questions"'), 'gives nothing to discuss')
    const pdf = name.replace(/html$/, 'pdf')
    if (printed) look(hrefs(inside).includes(pdf) && existsSync(site.path(pdf)), `offers no ${pdf}`)
    const address = page.match(/rel="canonical" href="([^"]*)"/)?.[1]
    look(inside.includes('class="handout-code"') === Boolean(address), address ? 'has no code' : 'has a code that leads nowhere')
    look(inside.includes(`>${address ?? name}<`), 'does not say where it stands')
  }
  for (const [name, page] of chapters) {
    const own = [...html.keys()].find((other) => other.endsWith(`-${name}`) && main(html.get(other), 'handout'))
    if (own && !hrefs(page).includes(own)) problems.push(`${name} does not lead to ${own}`)
  }
  return { 'handouts: listed, with their sections and what to print': { counted, problems } }
}

// The words: French as Québec writes it, and every published figure where it says it stands.

// Text of a page without code and addresses, one string per block.
function paragraphs() {
  const blocks = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent.closest('script, style, code, pre, desc, [lang]:not([lang^=fr]):not(html)')) continue
    if (/^https?:/.test(parent.textContent.trim())) continue
    const block = parent.closest('p, li, td, th, caption, h1, h2, h3, h4, dt, dd, text, title, figcaption, blockquote, a, body')
    blocks.set(block, (blocks.get(block) ?? '') + walker.currentNode.data)
  }
  const attributes = [...document.querySelectorAll('[aria-label], [alt], [title]')].flatMap((e) => ['aria-label', 'alt', 'title'].map((a) => e.getAttribute(a)).filter(Boolean))
  return [...blocks.values(), ...attributes, ...[...document.querySelectorAll('desc')].map((d) => d.textContent), document.title].map((t) => t.replace(/[\n\t ]+/g, ' ').trim()).filter(Boolean)
}

// Each sign as it must not be written. A no-break space is U+00A0; U+202F is tolerated before ; ! ?
const SLIPS = [
  [/[^\u00a0\u202f\s]:(?=\s|$)/u, 'no space before the colon'],
  [/ :/u, 'a breaking space before the colon'],
  [/\s[;!?](?!\S)/u, 'a space before ; ! ?', /\u202f[;!?]/u],
  [/«[^\u00a0]/u, 'no U+00A0 after «'],
  [/[^\u00a0]»/u, 'no U+00A0 before »'],
  [/\d[ \u202f]?%/u, 'no U+00A0 before %'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\.\.\.(?!\.)/u, 'three points for …'],
  [/"/u, 'straight quotation marks'],
  [/1ère|1ere|2ème/u, 'an ordinal such as 1ère'],
]

export function slips(text) {
  return SLIPS.filter(([wrong, , fine]) => wrong.test(text) && !fine?.test(text)).map(([, name]) => name)
}

export async function typography(site) {
  const pages = await site.each(1280, async (page) => {
    const french = await page.evaluate(() => document.documentElement.lang.startsWith('fr'))
    return french ? page.evaluate(paragraphs) : []
  })
  const problems = pages.flatMap(({ name, result }) => result.flatMap((text) => slips(text).map((slip) => `${name}: ${slip}: ${text.slice(0, 90)}`)))
  return { 'French typography': { counted: pages.reduce((sum, { result }) => sum + result.length, 0), problems: [...new Set(problems)] } }
}

export async function figures(site) {
  const data = JSON.parse(site.read('figures.json'))
  const all = Array.isArray(data) ? data : data.figures
  const texts = new Map(
    (await site.each(1280, (page) => page.evaluate(() => document.body.textContent))).map(({ name, result }) => [name, plain(result)]),
  )
  const problems = []
  for (const figure of all) {
    const page = [...texts.keys()].find((name) => name === `${figure.section}.html`) ?? 'index.html'
    if (!texts.get(page)?.includes(plain(figure.text))) problems.push(`${page}: ${figure.id}: “${figure.text}” is not there`)
  }
  return { 'every figure of figures.json stands on its page': { counted: all.length, problems } }
}

function plain(text) {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

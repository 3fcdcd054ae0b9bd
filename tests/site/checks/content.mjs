// The words: French and English as Canada writes them, and every published figure where it says it stands.

// Text of a page without code and addresses, one string per block.
function paragraphs() {
  const blocks = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    const other = `[lang]:not([lang^=${document.documentElement.lang.slice(0, 2)}])`
    if (parent.closest(`script, style, code, pre, desc, ${other}`)) continue
    if (/^https?:/.test(parent.textContent.trim())) continue
    const block = parent.closest('p, li, td, th, caption, h1, h2, h3, h4, dt, dd, text, title, figcaption, blockquote, a, body')
    blocks.set(block, (blocks.get(block) ?? '') + walker.currentNode.data)
  }
  const attributes = [...document.querySelectorAll('[aria-label], [alt], [title]')].flatMap((e) => ['aria-label', 'alt', 'title'].map((a) => e.getAttribute(a)).filter(Boolean))
  return [...blocks.values(), ...attributes, ...[...document.querySelectorAll('desc')].map((d) => d.textContent), document.title].map((t) => t.replace(/[\n\t ]+/g, ' ').trim()).filter(Boolean)
}

// Each sign as French must not write it. A no-break space is U+00A0; U+202F is tolerated before ; ! ?
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

// Each sign as English must not write it.
const ENGLISH_SLIPS = [
  [/[\s\u00a0\u202f][:;!?](?=\s|$)/u, 'a space before : ; ! ?'],
  [/\d[\s\u00a0\u202f]%/u, 'a space before %'],
  [/[«»]/u, 'French quotation marks'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\.\.\.(?!\.)/u, 'three points for …'],
  [/"/u, 'straight quotation marks'],
]

export function slips(text, language = 'fr') {
  return (language === 'fr' ? SLIPS : ENGLISH_SLIPS).filter(([wrong, , fine]) => wrong.test(text) && !fine?.test(text)).map(([, name]) => name)
}

// Ordinals that stand on the line: the ending of a raised one is a text of its own.
function onTheLine() {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode
    if (/(?<!\p{L})1(er|re)s?(?!\p{L})/u.test(data) && !parentElement.closest('script, style, code, svg, details')) found.push(data.trim())
  }
  return found
}

export async function typography(site) {
  const pages = await site.each(1280, async (page) => {
    const language = await page.evaluate(() => document.documentElement.lang.slice(0, 2))
    const low = language === 'fr' ? await page.evaluate(onTheLine) : []
    return { language, low, texts: await page.evaluate(paragraphs) }
  })
  const said = (name, text, slip) => `${name}: ${slip}: ${text.slice(0, 90)}`
  const problems = pages.flatMap(({ name, result: { language, texts } }) => texts.flatMap((text) => slips(text, language).map((slip) => said(name, text, slip))))
  problems.push(...pages.flatMap(({ name, result }) => result.low.map((text) => said(name, text, 'an ordinal on the line'))))
  return { typography: { counted: pages.reduce((sum, { result }) => sum + result.texts.length, 0), problems: [...new Set(problems)] } }
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

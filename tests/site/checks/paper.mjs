// Chapters printed from the browser: about as long as in the PDF, their pages numbered, no heading alone at the foot of one, the evidence of statements
// open.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bare = (text) => text.replace(/[\s\u00ad\u2060\u200b]+/g, '')
const words = (text) => text.replace(/[\s\u00ad]+/g, ' ').trim()

export async function paper(site) {
  const pdf = site.files.find((name) => ['rapport.pdf', 'report.pdf'].includes(name))
  const spans = pdf ? chapters(site.path(pdf)) : new Map()
  const folder = mkdtempSync(join(tmpdir(), 'constats-paper-'))
  const found = { long: [], numbered: [], alone: [], closed: [] }
  let counted = 0
  let closable = 0
  const context = await site.browser.newContext()
  // Handouts have prints of their own.
  const isChapter = (html) => html.includes('<header class="chapter"') && !html.includes('class="handout"')
  for (const name of site.pages.filter((name) => isChapter(site.read(name)))) {
    const { page } = await site.goto(context, site.url(name))
    const { title, heads, evidence, isAbridged } = await page.evaluate(() => ({
      title: document.querySelector('h1').textContent,
      heads: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((head) => head.cloneNode(true)).map((head) => {
        head.querySelectorAll('.permalink').forEach((link) => link.remove())
        return head.textContent
      }),
      // What each piece of evidence and each table's method say, which a screen opens on request.
      evidence: [...document.querySelectorAll('main details.evidence dd > *, main details.more > :is(.remark, .silent)')].map((piece) => piece.textContent),
      // Method, confidentiality, accessibility: the PDF says the half of them.
      isAbridged: [...document.querySelectorAll('.colophon a')].some((link) => link.href === location.href),
    }))
    const file = join(folder, 'page.pdf')
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    await page.close()
    counted += 1
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    const said = bare(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
    // What runs from right to left comes out of a PDF in another order.
    const legible = evidence.filter((piece) => !/[\u0590-\u08ff]/.test(piece))
    closable += legible.length
    found.closed.push(...legible.filter((piece) => !said.includes(bare(piece))).map((piece) => `${name}: ${words(piece)}`))
    const span = isAbridged ? undefined : spans.get(words(title))
    if (span && pages.length > span + 1) found.long.push(`${name}: ${pages.length} pages, ${span} in the PDF`)
    pages.forEach((text, at) => {
      const lines = text.split('\n').map(words).filter(Boolean)
      const isNumber = (line) => line.replaceAll(' ', '') === `${at + 1}/${pages.length}`
      if (!lines.some(isNumber)) found.numbered.push(`${name}: page ${at + 1}`)
      const alone = at + 1 < pages.length && endsWith(lines.filter((line) => !isNumber(line)), heads)
      if (alone) found.alone.push(`${name}: page ${at + 1}: ${words(alone)}`)
    })
  }
  await context.close()
  rmSync(folder, { recursive: true })
  return {
    'printed from the browser: a page more than in the PDF at most': { counted: pdf ? counted : 0, problems: found.long },
    'printed from the browser: pages are numbered': { counted, problems: found.numbered },
    'printed from the browser: evidence is open': { counted: closable, problems: found.closed },
    'printed from the browser: no heading is alone': { counted, problems: found.alone },
  }
}

// Which of these headings, whole, are the last lines of a page. A label that ends as a heading does is none.
function endsWith(lines, heads) {
  const letters = (text) => bare(text).replace(/[-‐]/g, '')
  const wanted = new Map(heads.map((head) => [letters(head), head]))
  let foot = ''
  for (const line of lines.slice(-8).reverse()) {
    foot = letters(line) + foot
    if (wanted.has(foot)) return wanted.get(foot)
  }
  return undefined
}

// On how many pages of the PDF each chapter stands, by its title; one that shares its pages counts them too.
function chapters(pdf) {
  const told = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', '--json-key=pages', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 }))
  const starts = told.outlines.map(({ title, destpageposfrom1 }) => ({ title: words(title).replace(/ \([^()]*\)$/, ''), page: destpageposfrom1 }))
  return new Map(starts.map(({ title, page }, at) => [title, (starts[at + 1]?.page ?? told.pages.length) - page + 1]))
}

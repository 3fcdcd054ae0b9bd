// node selftest.mjs FOLDER OTHER [CHECK…]: breaks copies of a good page on purpose; each check must see it. The page gets a chart
// that stands apart from a page of the other report, if it has none.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { axe } from './checks/axe.mjs'
import { figures, slips, typography } from './checks/content.mjs'
import { fonts } from './checks/fonts.mjs'
import { handouts } from './checks/handouts.mjs'
import { layout } from './checks/layout.mjs'
import { links } from './checks/links.mjs'
import { nu, validate } from './checks/markup.mjs'
import { paper } from './checks/paper.mjs'
import { fromFolder, requests } from './checks/requests.mjs'
import { searchFallback, searchRules, searchWays } from './checks/search.mjs'
import { csv, sight } from './checks/sight.mjs'
import { structure } from './checks/structure.mjs'
import { byKeyboard, withoutScripts } from './checks/walk.mjs'
import { Results, Site } from './site.mjs'

// [check, what it must find wrong, how the page is broken: a function that runs in it]
const CASES = [
  [structure, 'language and title', () => document.documentElement.removeAttribute('lang')],
  [structure, 'language and title', () => document.querySelector('meta[http-equiv]').remove()],
  [structure, 'landmarks', () => document.querySelector('footer').remove()],
  [structure, 'one h1', () => document.querySelector('main').append(document.createElement('h1'))],
  [structure, 'no heading level skipped', () => document.querySelector('h1').insertAdjacentHTML('afterend', '<h4>Trop bas</h4>')],
  [structure, 'tables have a caption', () => document.querySelector('caption').remove()],
  [structure, 'tables have an anchor', () => document.querySelectorAll('main [id]').forEach((e) => e.removeAttribute('id'))],
  [structure, 'tables have heads with scope both ways', () => document.querySelector('tbody th').removeAttribute('scope')],
  [structure, 'tables have heads with scope both ways', () => (document.querySelector('tbody th').outerHTML = '<td>Ligne</td>')],
  [structure, 'under a table stand its parts, the method folded', () => document.querySelector('.under').insertAdjacentHTML('beforeend', '<p class="remark">Classement d’après les points.</p>')],
  [structure, 'no cell is empty', () => (document.querySelector('td').textContent = ' ')],
  [structure, 'rows have as many cells as columns', () => document.querySelector('td').remove()],
  [structure, 'tables offer their data', () => document.querySelector('a[href$=".csv"]').remove()],
  [structure, 'tables say their base', () => document.querySelectorAll('.base').forEach((note) => note.remove())],
  [structure, 'numbers are right-aligned in tabular figures', () => document.querySelectorAll('td').forEach((td) => (td.className = ''))],
  [structure, 'charts have title and description', () => document.querySelector('svg[role=img] > title').remove()],
  [structure, 'charts have title and description', () => document.querySelector('svg[role=img] > desc').remove()],
  [structure, 'charts stand beside their table', () => document.querySelectorAll('table').forEach((table) => table.remove())],
  [structure, 'ids are unique', () => document.querySelectorAll('main p').forEach((p) => (p.id = 'deux-fois'))],
  [structure, 'ids that are named exist', () => document.querySelector('nav').setAttribute('aria-labelledby', 'personne')],
  [structure, 'links have words', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="index.html"></a>')],
  [structure, 'links to files say format and weight', () => (document.querySelector('a[href$=".csv"]').textContent = 'Télécharger')],
  [structure, 'the first page and the conclusion are one step away', () => document.querySelectorAll('a[href^="conclusion.html"]').forEach((a) => a.remove())],
  [structure, 'the current page is marked in the contents', () => document.querySelectorAll('[aria-current]').forEach((a) => a.removeAttribute('aria-current'))],
  [structure, 'no script in attributes', () => document.querySelector('main').setAttribute('onclick', 'f()')],
  [axe, 'axe at 1280 px', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')],
  [axe, 'axe at 1280 px', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p class="pale">Pâle</p>') ?? document.querySelector('.pale').setAttribute('style', 'color:#999;background:#fff')],
  [axe, 'axe at 320 px', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')],
  [axe, 'axe at 1280 px in the dark', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p class="pale">Pâle</p>') ?? document.querySelector('.pale').setAttribute('style', 'color:#444;background:#222')],
  [layout, 'nothing scrolls sideways at 320 px', () => document.querySelector('main').insertAdjacentHTML('beforeend', `<p>${'X'.repeat(400)}</p>`) ?? document.querySelector('main > p:last-child').setAttribute('style', 'white-space:nowrap')],
  [layout, 'what scrolls sideways says so at 1280 px, and nothing else', () => document.querySelector('.sideways').setAttribute('style', 'visibility:visible;height:2em')],
  [layout, 'text in charts is at least 12 px', () => document.querySelector('svg text').setAttribute('style', 'font-size:3px')],
  [layout, 'text in charts is whole', () => document.querySelector('svg text').setAttribute('x', '-30')],
  [layout, 'text in charts stands apart', () => document.querySelector('svg text').after(document.querySelector('svg text').cloneNode(true))],
  [layout, 'text in charts has contrast', () => document.querySelector('svg text').setAttribute('style', 'fill:#eeeeee')],
  [fonts, 'letters are drawn by the fonts of the site', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>ŵ</p>')],
  [requests, 'no request to others', () => document.querySelector('meta[http-equiv]').remove() ?? document.querySelector('main').insertAdjacentHTML('beforeend', '<img alt="" src="http://localhost:9/ailleurs.png">')],
  [requests, 'no failed request', () => document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="assets/absent.css">')],
  [fromFolder, 'from a folder: no failed request', () => document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="/assets/site.css">')],
  [requests, 'no error of a script or a policy', () => document.body.insertAdjacentHTML('beforeend', '<script>throw new Error("tombe")</script>')],
  [fromFolder, 'from a folder: the style and the fonts are there', () => document.querySelectorAll('link[rel=stylesheet]').forEach((link) => link.remove())],
  [links, 'linkinator: no dead link or fragment', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="absente.html">Absente</a>')],
  [links, 'linkinator: no dead link or fragment', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="index.html#nulle-part">Nulle part</a>')],
  [links, 'in the folder: no dead link or fragment', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="index.html#nulle-part">Nulle part</a>')],
  [links, 'in the folder: no dead link or fragment', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="../secret.html">Dehors</a>')],
  [nu, 'vnu: valid HTML', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p><div>Dans un paragraphe</div></p><center>Ancien</center>')],
  [validate, 'html-validate: strict HTML', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="index.html"></a><b id="1"></b><b id="1"></b>')],
  [withoutScripts, 'scripts off, from a folder: every page is reached and read', () => document.querySelector('a[rel=next]').remove()],
  [byKeyboard, 'by keyboard: every stop is seen, the skip link first', () => document.querySelector('a[href^="#"]').remove()],
  [byKeyboard, 'by keyboard: every stop is seen, the skip link first', () => document.querySelector('main a').setAttribute('style', 'outline:none;box-shadow:none')],
  [byKeyboard, 'by keyboard: every stop is seen, the skip link first', () => document.querySelector('main a').setAttribute('style', 'position:absolute;left:-9999px')],
  [byKeyboard, 'by keyboard: the conclusion is reached', () => document.querySelectorAll('a[href^="conclusion.html"]').forEach((a) => a.setAttribute('tabindex', '-1'))],
  [typography, 'typography', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Base: 49 PTP</p>')],
  [searchWays, 'search: every page leads to it', () => document.querySelector('a.search').remove()],
  [searchWays, 'search: by keyboard, from a folder', () => document.querySelector('script[src]').remove()],
  [searchWays, 'search: by keyboard, from a folder', () => document.querySelector('meta[http-equiv]').setAttribute('content', "default-src 'none'; style-src 'self'; font-src 'self'")],
  [searchFallback, 'search: a page of contents without it', () => document.querySelector('a.search').setAttribute('href', 'index.html')],
  [sight, 'no text is cut at 1280 px', () => document.querySelector('main p').setAttribute('style', 'display:block;width:3rem;height:1rem;overflow:hidden')],
  [sight, 'no text is cut at 1280 px', () => document.querySelector('main svg.wide text').setAttribute('x', '-60')],
  [sight, 'no text is cut at 320 px', () => document.querySelector('main .under p').setAttribute('style', 'white-space:nowrap;width:900px')],
  [sight, 'no text is cut at 320 px, spaced', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>0000000000</p>') ?? document.querySelector('main > p:last-child').setAttribute('style', 'width:11ch;overflow:hidden;white-space:nowrap')],
  [sight, 'text stays in its cell at 1280 px', () => document.querySelector('table').setAttribute('style', 'table-layout:fixed;width:40px;min-width:0')],
  [sight, 'no text lies over another at 1280 px', () => document.querySelector('tbody tr').setAttribute('style', 'position:relative;top:2.8rem')],
  [sight, 'no text lies over another at 1280 px', () => document.querySelectorAll('main svg.wide text').forEach((text) => text.setAttribute('y', '20'))],
  [sight, 'no table is empty at 1280 px', () => document.querySelector('tbody').replaceChildren()],
  [sight, 'no chart is empty at 1280 px', () => document.querySelectorAll('main svg.wide [class*=series], main svg.wide text').forEach((mark) => mark.remove())],
  [sight, 'no two series are alike at 1280 px', () => document.querySelector('main svg.wide').insertAdjacentHTML('beforeend', '<rect width="16" height="16" fill="red"/>'.repeat(2))],
  [sight, 'drawings agree with their numbers at 1280 px', () => document.querySelector('.drawn .in-cell rect').setAttribute('width', '3%')],
  [sight, 'drawings agree with their numbers at 1280 px', () => document.querySelector('.exhibit').insertAdjacentHTML('beforeend', '<table class="drawn across"><tbody><tr><td class="num">84 %</td><td class="num">31 %<svg class="in-cell"><circle class="fill-series-1" cx="10%"/><svg x="50%"></svg></svg></td></tr></tbody></table>')],
  [sight, 'drawings agree with their numbers at 1280 px', () => document.querySelector('.exhibit').insertAdjacentHTML('beforeend', '<table class="drawn across"><tbody><tr><td class="num">0 %</td><td class="num">40 %</td><td class="num">60 %<svg class="in-cell"><rect class="fill-step-1" width="60%"/></svg></td></tr></tbody></table>')],
  // Two sides: the line is not one, a bar is too long, a bar stands on the other side, the answer between is not half on each.
  ...[['50%', '20%', '15%', '35%'], ['40%', '26%', '9%', '35%'], ['40%', '20%', '45%', '35%'], ['40%', '20%', '15%', '38%']].map(([line, wide, left, between]) => [sight, 'drawings agree with their numbers at 1280 px', Function(`
    const bar = (step, x, width, pattern) => '<rect class="fill-scale-' + step + '" x="' + x + '" width="' + width + '"/>' + (pattern ? '<rect fill="url(#a--' + pattern + ')"/>' : '')
    const head = (step, pattern) => '<th class="num"><svg class="swatch">' + bar(step, '0%', '100%', pattern) + '</svg></th>'
    const row = (line, ...bars) => '<tr><th>A</th><td class="num">20 %</td><td class="num">10 %</td><td class="num">70 %<svg class="in-cell">' + bars.join('') + '<line class="middle" x1="' + line + '"/></svg></td></tr>'
    document.querySelector('.exhibit').insertAdjacentHTML('beforeend', '<table class="drawn across"><thead><tr><th>A</th>' + head(7, 'rising') + head(4, 'level') + head(1) + '</tr></thead><tbody>' +
      row('40%', bar(7, '15%', '20%', 'rising'), bar(4, '35%', '10%', 'level'), bar(1, '45%', '70%')) + row('${line}', bar(7, '${left}', '${wide}', 'rising'), bar(4, '${between}', '10%', 'level'), bar(1, '45%', '70%')) + '</tbody></table>')`)]),
  [sight, 'no chart is empty at 1280 px', () => document.querySelectorAll('.in-cell').forEach((drawing) => drawing.remove())],
  [paper, 'printed from the browser: a page more than in the PDF at most', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Long</p>'.repeat(400))],
  [paper, 'printed from the browser: pages are numbered', () => document.head.append(Object.assign(document.createElement('style'), { textContent: '@page { @bottom-right { content: none } }' }))],
  [paper, 'printed from the browser: no heading is alone', () => {
    document.querySelector('main').insertAdjacentHTML('beforeend', '<h2>Seul au bas</h2><p>Suite</p>')
    document.querySelector('main > h2:last-of-type').setAttribute('style', 'break-after:page')
  }],
  [csv, 'every cell stands in the CSV file', () => (document.querySelector('tbody td').textContent = '77 % ou 78 %')],
  [csv, 'every cell stands in the CSV file', () => (document.querySelector('tbody th').textContent = 'Autre')],
  [figures, 'every figure of figures.json stands on its page', () => (document.querySelector('main').textContent = 'Rien')],
]

// The same on the page that holds the whole report.
const WHOLE = [
  [structure, 'the whole report stands alone', () => document.querySelector('nav a').setAttribute('href', 'introduction.html')],
  [structure, 'the whole report stands alone', () => document.querySelector('main a').setAttribute('href', '#nulle-part')],
  [structure, 'the whole report stands alone', () => document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="assets/site.css">')],
  [structure, 'the whole report stands alone', () => document.head.insertAdjacentHTML('beforeend', '<style>i{background:url(a.png)}</style>')],
  [structure, 'the whole report stands alone', () => document.querySelector('nav li').remove()],
  [structure, 'tables offer their data', () => document.querySelector('.under').insertAdjacentHTML('beforeend', '<a href="donnees/a.csv">Données (CSV, 1 ko)</a>')],
  [structure, 'ids are unique', () => document.querySelectorAll('.part > h2').forEach((head) => (head.id = 'deux-fois'))],
  [structure, 'one h1', () => document.querySelector('main').append(document.createElement('h1'))],
  [fromFolder, 'from a folder: the style and the fonts are there', () => document.querySelectorAll('style').forEach((style) => style.remove())],
  [requests, 'no error of a script or a policy', () => document.querySelector('meta[http-equiv]').setAttribute('content', "default-src 'none'; style-src 'unsafe-inline'")],
]

// The same on a page of statements.
const STATED = [
  [structure, 'the conclusion has few tab stops', () => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="#main">Encore</a> '.repeat(50))],
  [paper, 'printed from the browser: evidence is open', () => document.head.append(Object.assign(document.createElement('style'), { textContent: '.evidence.evidence::details-content { content-visibility: hidden; block-size: 0 }' }))],
]

// [check, what it must find wrong, a file that pages share, what is broken in it, what takes its place]
const SHARED = [
  [fonts, 'letters are drawn by the fonts of the site', 'assets/site.css', 'fonts/OpenSans-Italic.woff2', 'fonts/OFL.txt'],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', '.replace(/\\p{M}/gu, \'\')', ''],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', "role: 'status'", "role: 'note'"],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', "key !== '/'", "key !== '§'"],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', "if (event.key === 'Escape') dialog.close()", "if (event.key === 'Escape') field.focus()"],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', "make('label', { for: 'search.field' }", "make('span', {}"],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', "make('mark', {}", "make('span', {}"],
  [searchWays, 'search: by keyboard, from a folder', 'assets/search.js', 'let index,', "fetch('http://localhost:9/').catch(() => {})\nlet index,"],
  [searchRules, 'search: accents, apostrophes, plurals and feminines do not count', 'assets/search.js', ')?qu)', ')?xx)'],
  [searchRules, 'search: accents, apostrophes, plurals and feminines do not count', 'assets/search.js', "['’ʼ]", '[ʼ]'],
  [searchRules, 'search: accents, apostrophes, plurals and feminines do not count', 'assets/search-index.js', '["[sx]",""],', ''],
  [searchRules, 'search: accents, apostrophes, plurals and feminines do not count', 'assets/search-index.js', '["tric","teu"],', ''],
  [handouts, 'handouts: listed, with their sections and what to print', 'fiches.html', 'href="fiche-reseautage.html"', 'href="reseautage.html"'],
  [handouts, 'handouts: listed, with their sections and what to print', 'fiches.html', '<main ', '<main class="handout"><main '],
  [handouts, 'handouts: listed, with their sections and what to print', 'reseautage.html', 'href="fiche-reseautage.html"', 'href="fiches.html"'],
  [handouts, 'handouts: listed, with their sections and what to print', 'fiche-reseautage.html', 'href="fiche-reseautage.pdf"', 'href="rapport.pdf"'],
  [handouts, 'handouts: listed, with their sections and what to print', 'fiche-reseautage.html', '>https://travail-de-proximite.example.org/fiche-reseautage.html<', '><'],
  [searchWays, 'search: the script is small', 'assets/search.js', "'use strict'", `'use strict'\n// ${'x'.repeat(6000)}`],
]

const results = new Results()
const [source, lender, ...names] = process.argv.slice(2)
const isWanted = (check) => names.length === 0 || names.includes(check.name)

for (const [text, wrong] of [
  ['Base: 27%, “so” it’s said; really?', 0],
  ['Base : 27 %', 2],
  ["it's \"so\"...", 3],
  ['« so »', 1],
]) {
  const found = slips(text, 'en')
  results.add(`English typography of “${text}”`, 1, found.length === wrong ? [] : [`found ${found.length}, not ${wrong}: ${found.join(', ')}`])
}

for (const [text, wrong] of [
  ['Base\u00a0: 27\u00a0%', 0],
  ['« ainsi »', 2],
  ['«\u00a0l’école\u00a0»', 0],
  ["l'école", 1],
  ['Vraiment ?', 1],
  ['Vraiment? Oui! Bien; fin', 0],
  ['27 %', 1],
  ['27%', 1],
  ['Et puis...', 1],
  ['à 13:45, voir https://exemple.org', 0],
  ['Base : 49', 1],
  ['la 1ère fois', 1],
]) {
  const found = slips(text)
  results.add(`typography of “${text}”`, 1, found.length === wrong ? [] : [`found ${found.length}, not ${wrong}: ${found.join(', ')}`])
}

const folder = mkdtempSync(join(tmpdir(), 'constats-selftest-'))
cpSync(source, folder, { recursive: true })
const site = new Site(folder)
const every = site.pages
// The page to break holds bars in a table, figures and a way on.
const counted = JSON.parse(site.read('figures.json')).figures.map((figure) => `${figure.section}.html`)
const signs = ['class="by-group drawn"', 'class="plot in-cell"', 'rel="next"']
const page = every.find((name) => counted.includes(name) && signs.every((sign) => site.read(name).includes(sign)))
if (!page) throw new Error('no page holds bars in a table and figures')
await site.open()
await lend()

// A chart that stands apart, with its table, at the end of the page.
async function lend() {
  if (site.read(page).includes('<figure class="chart"')) return
  const other = new Site(lender)
  const holder = other.pages.find((name) => other.read(name).includes('<figure class="chart"'))
  if (!holder) throw new Error(`${lender} has no chart that stands apart`)
  await other.open()
  const tab = await other.browser.newPage()
  await tab.goto(other.url(holder))
  const exhibit = await tab.evaluate(() => {
    const lent = document.querySelector('.exhibit:has(figure.chart)')
    lent.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes))
    return lent.outerHTML
  })
  await other.close()
  writeFileSync(site.path(page), site.read(page).replace('</main>', () => `${exhibit}</main>`))
}

// An empty folder must not pass.
for (const check of [structure, axe, layout, sight, csv, fonts, links].filter(isWanted)) {
  site.pages = []
  const found = await check(site).catch(() => ({}))
  const passing = Object.entries(found).filter(([, { counted }]) => counted > 0)
  results.add(`${check.name} over no page`, 1, passing.map(([name]) => `${name} passed`))
}

const wholePage = every.find((name) => site.read(name).includes('<body class="whole"'))
if (!wholePage) throw new Error('no page holds the whole report')
const before = new Map()
const statedPage = every.find((name) => site.read(name).includes('<header class="chapter"') && site.read(name).includes('class="evidence"'))
if (!statedPage) throw new Error('no page holds statements with their evidence')
for (const [name, cases] of [[wholePage, WHOLE], [statedPage, STATED], [page, CASES]]) await each(name, cases)

async function each(page, cases) {
  const good = site.read(page)
  before.clear()
  for (const [check, kind, damage] of cases.filter(([check]) => isWanted(check))) {
    site.pages = check === withoutScripts ? every : [page]
    writeFileSync(site.path(page), good)
    if (!before.has(check)) before.set(check, await check(site))
    const tab = await site.browser.newPage()
    await tab.goto(site.url(page))
    // The policy would keep a style of the damage from taking effect.
    if (/'style'/.test(damage)) await tab.evaluate(() => document.querySelector('meta[http-equiv]').remove())
    await tab.evaluate(damage)
    const broken = await tab.evaluate(() => `<!doctype html>\n${document.documentElement.outerHTML}`)
    await tab.close()
    writeFileSync(site.path(page), broken)
    const found = await check(site)
    const count = (all) => (all[kind] ? all[kind].problems.length + (all[kind].counted === 0 ? 1 : 0) : 0)
    const name = `${kind} ← ${damage.toString().replace(/^\(\) => /, '').slice(0, 90)}`
    results.add(name, 1, count(found) > count(before.get(check)) ? [] : ['the damage was not seen'])
  }
  writeFileSync(site.path(page), good)
}
site.pages = [page]
for (const [check, kind, file, from, to] of SHARED.filter(([check]) => isWanted(check))) {
  if (!before.has(check)) before.set(check, await check(site))
  const whole = site.read(file)
  if (!whole.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(site.path(file), whole.replace(from, () => to))
  const found = await check(site)
  writeFileSync(site.path(file), whole)
  results.add(`${kind} ← ${from}`, 1, found[kind].problems.length > before.get(check)[kind].problems.length ? [] : ['the damage was not seen'])
}
await site.close()
rmSync(folder, { recursive: true })
results.end()

// What axe lets pass: headings, tables, charts, anchors, files, read from each page's own tree.

// Runs in the page. Returns, per kind of check, how many things it looked at and what is wrong.
function inspect({ concludes }) {
  const found = {}
  const kind = (name) => (found[name] ??= { counted: 0, problems: [] })
  const look = (name, holds, what) => {
    kind(name).counted += 1
    if (!holds) kind(name).problems.push(what)
  }
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  const where = (element) => {
    const id = element.closest('[id]')?.id
    return `<${element.localName}>${id ? ` in #${id}` : ''} “${words(element).slice(0, 40)}”`
  }

  // The whole report on one page: it needs no other file, and leads to none.
  const whole = document.body.classList.contains('whole')

  // The page itself.
  look('language and title', /^(fr|en)-CA$/.test(document.documentElement.lang), 'no lang fr-CA or en-CA')
  look('language and title', document.title.trim() !== '', 'no title')
  look('language and title', all('meta[http-equiv="Content-Security-Policy"]').length === 1, 'no Content-Security-Policy')
  const landmarks = ['main', 'header, [role=banner]', 'nav, [role=navigation]', 'footer, [role=contentinfo]']
  for (const mark of landmarks) look('landmarks', all(mark).length > 0, `no ${mark}`)
  look('landmarks', all('main').length === 1, `${all('main').length} main`)

  // Headings.
  const headings = all('h1, h2, h3, h4, h5, h6')
  look('one h1', all('h1').length === 1, `${all('h1').length} h1`)
  headings.forEach((heading, i) => {
    const level = Number(heading.localName[1])
    const before = i === 0 ? 0 : Number(headings[i - 1].localName[1])
    look('no heading level skipped', level <= before + 1, `h${level} after ${before ? `h${before}` : 'nothing'}: ${words(heading)}`)
    look('no heading level skipped', words(heading) !== '', 'an empty heading')
  })

  // Tables.
  for (const table of all('table')) {
    const name = where(table)
    look('tables have a caption', words(table.caption) !== '', `no caption: ${name}`)
    look('tables have an anchor', Boolean(table.closest('main [id]:not(main)')), `no id: ${name}`)
    const heads = all('th', table)
    const columns = heads.filter((th) => th.scope === 'col')
    const rows = heads.filter((th) => th.scope === 'row')
    look('tables have heads with scope both ways', columns.length > 1, `${columns.length} th scope=col: ${name}`)
    look('tables have heads with scope both ways', rows.length === table.tBodies[0]?.rows.length, `${rows.length} th scope=row for ${table.tBodies[0]?.rows.length} rows: ${name}`)
    look('tables have heads with scope both ways', heads.every((th) => th.scope), `a th without scope: ${name}`)
    for (const cell of all('th, td', table)) look('no cell is empty', words(cell) !== '', `an empty ${cell.localName}: ${name}`)
    // Of two rows of heads, those of the upper one may stand over several columns, or reach down.
    let reaching = []
    for (const row of table.rows) {
      reaching = reaching.filter((cell) => cell.left-- > 1)
      const cells = [...row.cells]
      const width = [...cells, ...reaching].reduce((sum, cell) => sum + cell.colSpan, 0)
      look('rows have as many cells as columns', width === columns.length, `${width} cells, ${columns.length} columns: ${name}`)
      reaching.push(...cells.map((cell) => ({ left: cell.rowSpan, colSpan: cell.colSpan })))
    }
    // How to read it, whose numbers they are, its signs, where they come from: a line each. Method waits to be opened.
    const under = table.closest('.table')?.querySelector('.under')
    const lines = under ? [...under.querySelectorAll(':scope > p')].map((line) => line.className) : []
    const parts = ['reading', 'base', 'signs', 'origin', 'sources']
    look('under a table stand its parts, the method folded', lines.every((line, at) => parts.includes(line) && lines.indexOf(line) === at), `${lines.join(', ')}: ${name}`)
    // The table's anchor holds its notes and files too.
    const box = table.parentElement.closest('[id]')
    const csv = all('a[href$=".csv"]', box)
    look('tables offer their data', csv.length === (whole ? 0 : 1), `${csv.length} CSV files: ${name}`)
    const counts = all('td', table).some((cell) => /^\d+([,.]\d+)?\s?%?$/.test(words(cell)))
    if (counts) look('tables say their base', words(box.querySelector('.base')) !== '', `no base: ${name}`)
    for (const cell of all('td', table)) {
      if (!/^\d+([,.]\d+)?\s?%?$/.test(words(cell))) continue
      const style = getComputedStyle(cell)
      look('numbers are right-aligned in tabular figures', ['right', 'end'].includes(style.textAlign) && style.fontVariantNumeric.includes('tabular-nums'), `${style.textAlign}, ${style.fontVariantNumeric}: ${name}`)
    }
  }

  // Charts.
  for (const chart of all('svg:not([aria-hidden=true], [aria-hidden=true] svg)')) {
    const name = where(chart)
    const title = all(':scope > title', chart)[0]
    const description = all(':scope > desc', chart)[0]
    look('charts have title and description', chart.getAttribute('role') === 'img', `no role=img: ${name}`)
    look('charts have title and description', words(title) !== '', `no title: ${name}`)
    look('charts have title and description', words(description) !== '', `no desc: ${name}`)
    const ids = `${chart.getAttribute('aria-labelledby') ?? ''} ${chart.getAttribute('aria-describedby') ?? ''}`.split(/\s+/)
    const named = [title, description].every((part) => part?.id && ids.includes(part.id) && document.getElementById(part.id) === part)
    look('charts have title and description', named || chart.hasAttribute('aria-label'), `named by nothing: ${name}`)
    const box = chart.closest('.exhibit') ?? chart.closest('section') ?? chart.closest('figure').parentElement
    look('charts stand beside their table', Boolean(box?.querySelector('table')), `no table: ${name}`)
    look('charts have an anchor', Boolean(chart.closest('figure[id], [id]:not(main)')), `no id: ${name}`)
  }

  // Ids and references among them.
  const ids = all('[id]').map((element) => element.id)
  look('ids are unique', new Set(ids).size === ids.length, ids.filter((id, i) => ids.indexOf(id) !== i).join(', '))
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for']) {
    for (const element of all(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/)) {
        look('ids that are named exist', document.getElementById(id), `${attribute}="${id}"`)
      }
    }
  }

  // Ways.
  const links = all('a[href]')
  for (const link of links) {
    look('links have words', words(link) !== '' || link.getAttribute('aria-label'), link.outerHTML.slice(0, 80))
    const url = new URL(link.href)
    if (/^https?:/.test(link.getAttribute('href'))) continue
    if (/\.(pdf|csv|json|xlsx|zip)$/.test(url.pathname)) {
      const format = url.pathname.split('.').pop().toUpperCase()
      const told = `${words(link)} ${link.getAttribute('aria-label') ?? ''}`
      look('links to files say format and weight', told.includes(format) && /\d\s?([kKMG]?o|[kKMG]?B|octets)\b/.test(told), told)
    }
  }
  const statements = all('.statements > li').length
  if (statements && !whole) {
    const reached = (list) => list.filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length
    const stops = reached(all('a[href], button, input, summary, [tabindex]'))
    const most = statements + reached(all('nav a[href]')) + 20
    look('the conclusion has few tab stops', stops <= most, `${stops} for ${statements} statements, ${most} at most`)
  }
  const goes = (name) => links.some((link) => new URL(link.href).pathname.endsWith(`/${name}`))
  if (!whole) {
    look('the first page and the conclusion are one step away', goes('index.html'), 'no link to index.html')
    if (concludes) look('the first page and the conclusion are one step away', goes('conclusion.html'), 'no link to conclusion.html')
  }
  if (whole) {
    const alone = 'the whole report stands alone'
    for (const link of links) {
      const href = link.getAttribute('href')
      look(alone, /^(https?:|mailto:)/.test(href) || (href.startsWith('#') && document.getElementById(decodeURIComponent(href.slice(1)))), href)
    }
    for (const element of all('script, iframe, object, embed, [src], [srcset], link:not([rel=canonical]):not([href^="data:"])')) {
      look(alone, (element.getAttribute('src') ?? '').startsWith('data:'), `${where(element)} leads to another file`)
    }
    const sheets = all('style').map((style) => style.textContent).join('')
    for (const [, address] of sheets.matchAll(/url\((.{0,40})/g)) look(alone, address.startsWith('data:'), `the style names ${address}`)
    const parts = all('nav a[href^="#"]').map((link) => document.getElementById(link.hash.slice(1)))
    look(alone, parts.length === all('main > section > h2[id]:not([id^="Page-"])').length, `${parts.length} lines of contents`)
    look(alone, parts.every((part) => part?.localName === 'h2'), 'a line of contents leads to no chapter')
  } else if (!location.pathname.endsWith('/index.html')) {
    const marked = all('nav a[aria-current=page]').filter((a) => a.href.split('#')[0] === location.href.split('#')[0])
    look('the current page is marked in the contents', marked.length > 0, 'nothing is marked aria-current')
  }

  // Nothing hidden in markup that the Content-Security-Policy would have to allow.
  for (const element of all('*')) {
    const handlers = [...element.attributes].filter((a) => a.name.startsWith('on'))
    look('no script in attributes', handlers.length === 0, where(element))
  }
  return found
}

export async function structure(site) {
  const pages = await site.each(1280, (page) => page.evaluate(inspect, { concludes: site.has('conclusion.html') }))
  const titles = await site.each(1280, (page) => page.title())
  const found = merge(pages)
  const names = titles.map(({ result }) => result)
  const twice = titles.filter(({ result }) => names.indexOf(result) !== names.lastIndexOf(result))
  found['page titles are unique'] = { counted: names.length, problems: twice.map(({ name, result }) => `${name}: ${result}`) }
  return found
}

export function merge(pages) {
  const all = {}
  for (const { name, result } of pages) {
    for (const [kind, { counted, problems }] of Object.entries(result)) {
      const total = (all[kind] ??= { counted: 0, problems: [] })
      total.counted += counted
      total.problems.push(...problems.map((problem) => `${name}: ${problem}`))
    }
  }
  // A kind of which no page has any has not been checked.
  for (const kind of EXPECTED) all[kind] ??= { counted: 0, problems: [] }
  return all
}

const EXPECTED = ['tables have a caption', 'charts have title and description', 'links to files say format and weight', 'ids that are named exist', 'the whole report stands alone']

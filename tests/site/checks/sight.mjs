// What eyes see of any text: whole, in its cell, on its page, under nothing else; a chart and a table that show something, series
// told apart; and in a table's CSV file what the table shows.

const WIDTHS = [320, 1280]

// As readers may space any text (WCAG 2.2, success criterion 1.4.12), on a narrow window.
const SPACED = 320
const SPACING = '*, ::before { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'

const KINDS = ['no text is cut', 'text stays in its cell', 'no text lies over another', 'no table is empty', 'no chart is empty', 'no two series are alike', 'drawings agree with their numbers']

// Runs in the page.
async function see() {
  await document.fonts.ready
  const found = {}
  const look = (name, holds, what) => {
    const kind = (found[name] ??= { counted: 0, problems: [] })
    kind.counted += 1
    if (!holds) kind.problems.push(what())
  }
  const words = (text) => text.replace(/\s+/g, ' ').trim()
  const where = (element) => `<${element.localName}>${element.closest('[id]') ? ` in #${element.closest('[id]').id}` : ''}`
  const named = ({ text, element }) => `“${words(text.data).slice(0, 40)}” (${where(element)})`

  // What only readers of screens hear, what waits to be opened, what floats over the page.
  const isSeen = (element) => {
    if (!element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) return false
    for (let up = element; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up)
      if (['fixed', 'sticky'].includes(style.position)) return false
      if (style.clipPath !== 'none' || style.clip !== 'auto') return false
      if (style.position === 'absolute' && (up.offsetLeft < -999 || up.offsetTop < -999)) return false
    }
    return true
  }
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    const element = text.parentElement
    if (!words(text.data) || element.closest('script, style, title, desc, dialog, noscript')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    // Text of a drawing is fitted to its length: a range does not know.
    const rects = element.closest('svg') ? [element.getBoundingClientRect()] : [...range.getClientRects()]
    const boxes = rects.filter((box) => box.width > 0 && box.height > 0)
    if (boxes.length > 0 && isSeen(element)) texts.push({ text, element, boxes })
  }

  // Cut: beyond an ancestor that hides what overflows, or beyond the page.
  const hides = (style, way) => ['hidden', 'clip'].includes(style[`overflow${way}`])
  const scrolls = (style) => ['auto', 'scroll'].includes(style.overflowX)
  for (const one of texts) {
    let cut
    let isInScroller = false
    for (let up = one.element; up && up !== document.documentElement && !cut; up = up.parentElement) {
      const style = getComputedStyle(up)
      isInScroller ||= scrolls(style)
      // A drawing cuts what lies outside of it; its own text is as high as its letters, its boxes are higher.
      const isDrawing = up.localName === 'svg'
      if (!isDrawing && !hides(style, 'X') && !hides(style, 'Y')) continue
      const frame = up.getBoundingClientRect()
      const out = one.boxes.find((box) => {
        const air = box.height * 0.25
        const sideways = (isDrawing || hides(style, 'X')) && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5)
        const upright = (isDrawing || hides(style, 'Y')) && (box.top < frame.top - air || box.bottom > frame.bottom + air)
        return sideways || upright
      })
      if (out) cut = up
    }
    if (!cut && !isInScroller) {
      const width = document.documentElement.clientWidth
      if (one.boxes.some((box) => box.left + scrollX < -1 || box.right > width + 1.5)) cut = document.body
    }
    look('no text is cut', !cut, () => `${named(one)} by ${where(cut)}`)
  }

  // Out of its cell.
  for (const one of texts) {
    const cell = one.element.closest('td, th')
    if (!cell) continue
    // What is placed below the others of its row stays in the row.
    const isPlaced = getComputedStyle(one.element).position === 'absolute'
    const frame = (isPlaced ? cell.parentElement : cell).getBoundingClientRect()
    const isIn = one.boxes.every((box) => box.left >= frame.left - 1.5 && box.right <= frame.right + 1.5 && box.top >= frame.top - 3 && box.bottom <= frame.bottom + 3)
    look('text stays in its cell', isIn, () => named(one))
  }

  // One over another: lines by their upper edge, each against those that begin before it ends.
  const lines = texts.flatMap((one) => one.boxes.map((box) => ({ one, box }))).sort((a, b) => a.box.top - b.box.top)
  lines.forEach(({ one, box }, at) => {
    let over
    for (let next = at + 1; next < lines.length && lines[next].box.top < box.bottom && !over; next += 1) {
      const other = lines[next]
      if (other.one === one) continue
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      if (wide > 2 && high > 0.4 * Math.min(box.height, other.box.height)) over = other.one
    }
    look('no text lies over another', !over, () => `${named(one)} and ${named(over)}`)
  })

  // Something in every table and chart.
  for (const table of document.querySelectorAll('table')) {
    const cells = [...(table.tBodies[0]?.querySelectorAll('td') ?? [])]
    look('no table is empty', cells.some((cell) => words(cell.textContent)), () => where(table))
  }
  const numbers = (element, ...names) => names.map((name) => Number(element.getAttribute(name) ?? NaN))
  for (const chart of document.querySelectorAll('main svg[role=img].plot')) {
    if (chart.getBoundingClientRect().width === 0) continue
    // Marks, and the figures at their ends.
    const marks = chart.querySelectorAll('[class*=fill-series], [class*=fill-step], [class*=stroke-series], text[font-weight="600"]')
    look('no chart is empty', marks.length > 0, () => where(chart))
    // Keys stand above what they explain: squares, each under its pattern.
    const keys = []
    for (const mark of chart.querySelectorAll('rect')) {
      const [width, height] = numbers(mark, 'width', 'height')
      const isKey = width === 16 && height === 16
      const fill = mark.getAttribute('fill') ?? ''
      if (isKey && !fill.startsWith('url')) keys.push(`${getComputedStyle(mark).fill} `)
      else if (fill.startsWith('url') && width === 13 && height === 13) keys[keys.length - 1] += fill
    }
    if (keys.length > 1) {
      const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at)
      look('no two series are alike', twice < 0, () => `${where(chart)}: ${keys.indexOf(keys[twice]) + 1} and ${twice + 1} of ${keys.length}`)
    }
  }
  // Parts of a whole beside their numbers: what is 0 has no part.
  const alike = (bars, values) => {
    const left = values.reduce((rest, value) => {
      if (rest.length && Math.abs(rest[0] - value) <= 1.1) return rest.slice(1)
      return value === 0 ? rest : [NaN]
    }, bars)
    return left.length === 0
  }
  // Bars on both sides of a line, each known by the sample of its mark beside a head: as long as its number on the scale of all, those
  // of one hue on the left of the line, of the other on its right, the answer between half on each side; the line is one for all rows.
  // Under a number may stand its interval.
  const diverge = (table, look) => {
    const mark = (rect) => `${[...rect.classList].find((name) => name.startsWith('fill-'))} ${/--(\w+)\)$/.exec(rect.nextElementSibling?.getAttribute('fill') ?? '')?.[1] ?? ''}`
    const heads = [...table.tHead.rows[0].cells].slice(1).filter((head) => head.querySelector('.swatch')).map((head) => mark(head.querySelector('.swatch rect')))
    const step = (key) => Number(/fill-scale-(\d)/.exec(key)?.[1])
    const rows = [...table.tBodies[0].rows].map((row) => {
      const values = [...row.querySelectorAll('td.num:not(.size)')].slice(0, heads.length).map((cell) => Number(/^(\d+([.,]\d+)?)\s?%/.exec(words((cell.querySelector('.value') ?? cell).textContent))?.[1].replace(',', '.') ?? NaN))
      const bars = new Map([...row.querySelectorAll('.in-cell rect[class*=fill-]')].map((rect) => [mark(rect), { left: parseFloat(rect.getAttribute('x')), wide: parseFloat(rect.getAttribute('width')) }]))
      return { values, bars, line: parseFloat(row.querySelector('.in-cell .middle')?.getAttribute('x1') ?? 'NaN') }
    }).filter(({ bars }) => bars.size > 0)
    const scales = rows.flatMap(({ values, bars }) => values.map((value, at) => (value >= 5 ? (bars.get(heads[at])?.wide ?? 0) / value : NaN))).filter(Number.isFinite).sort((a, b) => a - b)
    const scale = scales[scales.length >> 1]
    for (const { values, bars, line } of rows) {
      const wrong = []
      if (!(Math.abs(line - rows[0].line) < 0.05)) wrong.push(`the line at ${line}, not ${rows[0].line}`)
      heads.forEach((key, at) => {
        const bar = bars.get(key)
        if (!(Math.abs((bar?.wide ?? 0) - (values[at] || 0) * scale) <= 1.1 * scale)) wrong.push(`${bar?.wide} for ${values[at]}`)
        if (!bar) return
        const right = bar.left + bar.wide
        const isPlaced = step(key) > 4 ? right <= line + 0.05 : key.endsWith(' level') ? Math.abs(bar.left + right - 2 * line) < 0.1 : bar.left >= line - 0.05
        if (!isPlaced) wrong.push(`${bar.left} to ${right} beside a line at ${line}`)
      })
      if ([...bars.keys()].some((key) => !heads.includes(key))) wrong.push('a bar of no column')
      look('drawings agree with their numbers', wrong.length === 0, () => `${where(table)}: ${wrong.join('; ')}`)
    }
  }
  // Bars beside numbers: as long, on one scale, as the numbers say.
  for (const table of document.querySelectorAll('table.drawn')) {
    const share = (cell) => /^(\d+([.,]\d+)?)\s?%$/.exec(words(cell.querySelector('.value')?.textContent ?? ''))?.[1].replace(',', '.')
    // Of a share of 0 the interval alone is drawn.
    const marks = table.querySelectorAll('.in-cell [class*=fill-], .in-cell .stroke-ink line')
    look('no chart is empty', marks.length > 0, () => where(table))
    // Samples of marks beside the heads, each under its pattern.
    const samples = [...table.querySelectorAll('.swatch')].map((sample) => [...sample.querySelectorAll('[class*=fill-], [fill]')].map((mark) => `${mark.localName} ${getComputedStyle(mark).fill} ${mark.getAttribute('fill') ?? ''}`).join())
    if (samples.length > 1) {
      const twice = samples.findIndex((sample, at) => samples.indexOf(sample) !== at)
      look('no two series are alike', twice < 0, () => `${where(table)}: ${samples.indexOf(samples[twice]) + 1} and ${twice + 1} of ${samples.length}`)
    }
    if (table.querySelector('.in-cell .middle')) {
      diverge(table, look)
      continue
    }
    if (table.classList.contains('across')) {
      for (const row of table.tBodies[0].rows) {
        const values = [...row.querySelectorAll('td.num:not(.size)')].map((cell) => Number(/^(\d+([.,]\d+)?)\s?%$/.exec(words(cell.textContent))?.[1].replace(',', '.') ?? NaN))
        if (!values.every(Number.isFinite)) continue
        const bars = [...row.querySelectorAll('.in-cell rect[class*=fill-]')].map((bar) => parseFloat(bar.getAttribute('width')))
        const [disc] = row.querySelectorAll('.in-cell circle[class*=fill-s]')
        const [diamond] = row.querySelectorAll('.in-cell svg')
        const points = disc && diamond ? [parseFloat(disc.getAttribute('cx')), parseFloat(diamond.getAttribute('x'))] : []
        // Parts of a whole are as wide as their numbers; points stand in the order of theirs.
        const fits = bars.length ? alike(bars, values) : points.length === 2 && (points[0] - points[1]) * (values[0] - values[1]) >= 0
        look('drawings agree with their numbers', fits, () => `${where(table)}: ${[...bars, ...points].join(' ')} for ${values.join(' ')}`)
      }
      continue
    }
    const bars = [...table.querySelectorAll('td')].map((cell) => ({ value: Number(share(cell)), width: parseFloat(cell.querySelector('.in-cell rect')?.getAttribute('width') ?? '0') }))
    const known = bars.filter(({ value }) => Number.isFinite(value))
    const [longest] = known.toSorted((a, b) => b.value - a.value)
    for (const { value, width } of known) {
      // Numbers are rounded to half a point.
      const expected = (longest.width * value) / longest.value
      const slack = (0.6 / longest.value) * 2 * longest.width + 0.1
      look('drawings agree with their numbers', Math.abs(width - expected) <= slack, () => `${where(table)}: ${width} % of its cell for ${value} %, not ${expected.toFixed(1)}`)
    }
  }
  return found
}

export async function sight(site) {
  const found = {}
  const take = (pages, kinds, where) => {
    for (const kind of kinds) {
      const per = pages.filter(({ result }) => result[kind])
      found[`${kind} ${where}`] = {
        counted: per.reduce((sum, { result }) => sum + result[kind].counted, 0),
        problems: per.flatMap(({ name, result }) => result[kind].problems.map((problem) => `${name}: ${problem}`)),
      }
    }
  }
  for (const width of WIDTHS) take(await site.each(width, (page) => page.evaluate(see)), KINDS, `at ${width} px`)
  const spaced = await site.each(SPACED, async (page) => {
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = [sheet]
    }, SPACING)
    const result = await page.evaluate(see)
    await page.evaluate(() => (document.adoptedStyleSheets = []))
    return result
  })
  take(spaced, KINDS.slice(0, 3), `at ${SPACED} px, spaced`)
  return found
}

// Each table of a page with its CSV file: the label of each row, and its cells.
function shown() {
  const words = (cell) => {
    const seen = cell.cloneNode(true)
    // What stands below or beside a value has columns of its own.
    for (const heard of seen.querySelectorAll('.unseen, .swatch, .under-value')) heard.remove()
    return seen.textContent.replace(/\s+/g, ' ').trim()
  }
  return [...document.querySelectorAll('main table')].flatMap((table) => {
    const link = table.parentElement.closest('[id]')?.querySelector('a[href$=".csv"]')
    if (!link) return []
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].filter((cell) => !cell.classList.contains('size')).map(words))
    return [{ href: link.getAttribute('href'), rows }]
  })
}

// As spreadsheets read it.
function cellsOf(text) {
  const sign = /^[^"\n]*;/.test(text) ? ';' : ','
  const rows = [[]]
  for (const [, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",;\n]*(?:[,;](?!)[^",;\n]*)*))([,;\n]|\r\n|$)/g)) {
    if (end === '' && !quoted && !bare) break
    const last = rows.at(-1)
    const value = quoted?.replaceAll('""', '"') ?? bare
    // The other sign is a letter like any other.
    if (last.joins) last.push(last.pop() + last.joins + value)
    else last.push(value)
    last.joins = end !== sign && /^[,;]$/.test(end) ? end : undefined
    if (/\n$/.test(end)) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

const bare = (text) => text.replace(/[\s\u00a0\u202f\u00ad\u2060\u200b]+/g, '').toLowerCase()

// A cell that a spreadsheet would take for a formula stands behind an apostrophe.
const unquoted = (cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '')

export async function csv(site) {
  const pages = await site.each(1280, (page) => page.evaluate(shown))
  const problems = []
  let counted = 0
  for (const { name, result } of pages) {
    for (const { href, rows } of result) {
      const said = cellsOf(site.read(href)).map((row) => row.map((cell) => bare(unquoted(cell))))
      for (const [label, ...cells] of rows) {
        counted += cells.length
        // In their order; counts and bases stand between them.
        const fits = (row) => {
          let from = 1
          return cells.every((cell) => {
            const at = row.indexOf(bare(cell), from)
            from = at + 1
            return at > 0
          })
        }
        if (!said.some((row) => row[0] === bare(label) && fits(row))) problems.push(`${name}: ${href}: no row “${label.slice(0, 40)}” of ${cells.slice(0, 4).join(' | ')}`)
      }
    }
  }
  return { 'every cell stands in the CSV file': { counted, problems } }
}

// What the eye would see: nothing wider than the window, text in charts whole, apart and legible.

// Each look at a page: to lay it out again costs more than all that is looked at.
const LOOKS = [
  { width: 320, isTold: true },
  { width: 360, isTold: true, charts: ' at 360 px' },
  { width: 768 },
  { width: 1280, isTold: true, charts: '' },
  { width: 1760 },
  { width: 1280, isDark: true, charts: ' in the dark' },
]
const OF_CHARTS = ['text in charts is at least 12 px', 'text in charts is whole', 'text in charts stands apart', 'text in charts has contrast']

function tooWide() {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return true
    }
    return false
  }
  const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
  return [`${document.documentElement.scrollWidth} px wide: ${wide.slice(0, 3).map((e) => `<${e.localName} class="${e.className}">`).join(', ')}`]
}

// Whether what is wider than its window says so, and nothing else does: a line above it, which follows it as it is laid out.
async function toldWide() {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done))
  return [...document.querySelectorAll('.table')].map((table) => {
    const scroll = table.querySelector('.scroll')
    const hint = table.querySelector('.sideways')
    const style = hint && getComputedStyle(hint)
    const isTold = Boolean(hint) && style.visibility === 'visible' && hint.getBoundingClientRect().height > 8
    // What is told follows fractions of a pixel, which nobody scrolls by.
    const wider = scroll.scrollWidth - scroll.clientWidth
    return isTold === wider > 1 || wider === 1 ? undefined : `#${table.id} is ${scroll.scrollWidth} px in ${scroll.clientWidth} px, ${isTold ? 'told' : 'not told'}`
  })
}

// Text of charts: as large as promised, inside its drawing, clear of other text, at least 4.5:1 against what is under it.
async function chartText() {
  await document.fonts.ready
  const found = {}
  const look = (name, holds, what) => {
    const kind = (found[name] ??= { counted: 0, problems: [] })
    kind.counted += 1
    if (!holds) kind.problems.push(what)
  }
  const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = (color) => {
    const [r, g, b] = numbers(color).map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  const seen = (color) => /^rgb/.test(color) && numbers(color)[3] !== 0
  const under = (text) => {
    let box = text.getBoundingClientRect()
    // Nothing lies at a point outside of the window.
    if (box.top < 0 || box.bottom > innerHeight) {
      text.scrollIntoView({ block: 'center' })
      box = text.getBoundingClientRect()
    }
    const stack = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    for (const element of stack) {
      if (element === text || element.closest('text')) continue
      const style = getComputedStyle(element)
      const color = element instanceof SVGElement && element.localName !== 'svg' ? style.fill : style.backgroundColor
      if (seen(color)) return color
    }
    return 'rgb(255, 255, 255)'
  }
  // A chart may have a drawing for narrow windows; only one is shown.
  const shown = [...document.querySelectorAll('svg[role=img]')].filter((chart) => chart.getBoundingClientRect().width > 0)
  for (const chart of shown) {
    chart.scrollIntoView({ block: 'center' })
    const texts = [...chart.querySelectorAll('text')].filter((t) => t.textContent.trim())
    const frame = chart.getBoundingClientRect()
    const boxes = texts.map((text) => text.getBoundingClientRect())
    texts.forEach((text, i) => {
      const name = `“${text.textContent.trim().slice(0, 40)}” in #${chart.closest('[id]:not(svg)')?.id}`
      const style = getComputedStyle(text)
      const size = parseFloat(style.fontSize) * text.getScreenCTM().a
      const box = boxes[i]
      look('text in charts is at least 12 px', size >= 11.9, `${size.toFixed(1)} px: ${name}`)
      // A line is taller than its letters.
      const air = box.height * 0.2
      const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - air && box.bottom <= frame.bottom + air
      look('text in charts is whole', inside, `cut off: ${name}`)
      const over = boxes.findIndex((other, j) => j > i && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height * 0.35)
      look('text in charts stands apart', over < 0, `${name} over “${texts[over]?.textContent.trim()}”`)
      const ratio = contrast(style.fill, under(text))
      look('text in charts has contrast', ratio >= 4.5, `${ratio.toFixed(1)}:1, ${style.fill} on ${under(text)}: ${name}`)
    })
  }
  return found
}

export async function layout(site) {
  const found = {}
  const add = (name, counted, problems) => {
    const all = (found[name] ??= { counted: 0, problems: [] })
    all.counted += counted
    all.problems.push(...problems)
  }
  for (const { width, isTold, charts, isDark } of LOOKS) {
    const look = async (page) => ({
      wide: isDark ? undefined : await page.evaluate(tooWide),
      told: isTold ? await page.evaluate(toldWide) : undefined,
      text: charts === undefined ? undefined : await page.evaluate(chartText),
    })
    for (const { name, result } of await site.each(width, look, { colorScheme: isDark ? 'dark' : 'light' })) {
      const of = (problems) => problems.filter(Boolean).map((problem) => `${name}: ${problem}`)
      if (result.wide) add(`nothing scrolls sideways at ${width} px`, 1, of(result.wide))
      if (result.told) add(`what scrolls sideways says so at ${width} px, and nothing else`, result.told.length, of(result.told))
      if (result.text) {
        for (const kind of OF_CHARTS) add(kind + charts, result.text[kind]?.counted ?? 0, of(result.text[kind]?.problems ?? []))
      }
    }
  }
  return found
}

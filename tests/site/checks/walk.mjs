// A reader's ways: without scripts, and by keyboard alone.

// From the first page to the conclusion by its links, from a folder, with scripts off.
export async function withoutScripts(site) {
  const context = await site.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const problems = []
  let steps = 0
  try {
    await page.goto(site.fileUrl('index.html'))
    // Page by page, as a book.
    const seen = new Set(['index.html'])
    const named = () => decodeURIComponent(new URL(page.url()).pathname).split('/').at(-1)
    await follow(page, 'main a[href^="introduction.html"], a[rel=next]')
    for (; steps < 100; steps += 1) {
      seen.add(named())
      // What waits to be opened is there to be read too.
      const text = await page.locator('main').textContent()
      if (text.trim().length < 80) problems.push(`${named()}: almost nothing to read`)
      if ((await page.locator('a[rel=next]').count()) === 0) break
      await follow(page, 'a[rel=next]')
    }
    for (const name of site.pages) {
      // The sources of a page's figures, the lists of all pages, the page that holds all and what to take along stand behind.
      const behind = /<main [^>]*class="(frame whole|ledger|index|handout)"/.test(site.read(name))
      if (!seen.has(name) && !behind) problems.push(`${name} is not reached by turning pages`)
    }
    if (site.has('conclusion.html')) {
      // The conclusion in one step, and from it to its evidence and back.
      await page.goto(site.fileUrl('index.html'))
      await follow(page, 'a[href^="conclusion.html"]')
      if (named() !== 'conclusion.html') problems.push(`the link to the conclusion leads to ${named()}`)
      // Evidence is closed until asked for.
      await page.locator('main summary').first().click()
      const evidence = page.locator('main .evidence a[href*=".html#"]').first()
      const target = await evidence.getAttribute('href')
      await evidence.click()
      if (!page.url().endsWith(target)) problems.push(`${target} leads to ${page.url()}`)
      const place = page.locator(`[id="${decodeURIComponent(target.split('#')[1])}"]`)
      if (!(await place.isVisible())) problems.push(`${target} can't be seen`)
      await follow(page, 'main a[href^="conclusion.html#"]')
      steps += 3
    }
  } catch (error) {
    problems.push(error.message.split('\n')[0])
  }
  await context.close()
  return { 'scripts off, from a folder: every page is reached and read': { counted: steps, problems } }
}

async function follow(page, selector) {
  const link = page.locator(selector).first()
  await link.click({ timeout: 45_000 })
  await page.waitForLoadState()
}

// What has the focus, as a sighted reader sees it.
function focused() {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const lines = [...element.getClientRects()]
  const free = lines.some((line) => {
    const top = document.elementFromPoint(line.x + line.width / 2, Math.min(Math.max(line.y + line.height / 2, 1), innerHeight - 1))
    return top && (element.contains(top) || top.contains(element))
  })
  element.dataset.walked = (Number(element.dataset.walked) || 0) + 1
  return {
    what: `<${element.localName}> “${(element.textContent || element.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`,
    href: element.getAttribute('href'),
    inMain: Boolean(element.closest('main')),
    again: Number(element.dataset.walked) > 1,
    ring,
    seen,
    free,
  }
}

// Tab through every page: the skip link first, each stop seen, none a trap; then to the conclusion by Enter.
export async function byKeyboard(site) {
  const problems = []
  let stops = 0
  for (const width of [1280, 320]) {
    const walk = async (page, name) => {
      for (let n = 0; n < 1000; n += 1) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(focused)
        if (!stop || stop.again) {
          const expected = await page.locator('main a[href]:not([tabindex="-1"]), nav a[href]:not([tabindex="-1"])').filter({ visible: true }).count()
          // A conclusion is read, not walked through: its statements, the menu and little else.
          const statements = await page.locator('.statements > li').count()
          const menu = await page.locator('nav.contents a[href]').count()
          if (name.endsWith('conclusion.html') && statements > 0 && n > statements + menu + 20) {
            problems.push(`${name} at ${width} px: ${n} stops for ${statements} statements and ${menu} links of the menu`)
          }
          if (n < expected) problems.push(`${name} at ${width} px: the walk ends at stop ${n} of ${expected}`)
          break
        }
        stops += 1
        if (n === 0 && !stop.href?.startsWith('#')) problems.push(`${name} at ${width} px: the first stop is no skip link but ${stop.what}`)
        if (!stop.ring) problems.push(`${name} at ${width} px: no focus ring: ${stop.what}`)
        if (!stop.seen) problems.push(`${name} at ${width} px: focus outside the window: ${stop.what}`)
        else if (!stop.free) problems.push(`${name} at ${width} px: focus under something else: ${stop.what}`)
      }
    }
    await site.each(width, walk, { fresh: true })
  }

  let reached = 0
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const way = []
  await page.goto(site.url(site.pages.includes('index.html') ? 'index.html' : site.pages[0]))
  await page.keyboard.press('Tab')
  const skip = await page.evaluate(focused)
  // Any other link would leave the page.
  if (skip?.href?.startsWith('#')) {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const first = await page.evaluate(focused)
    if (!first?.inMain) way.push(`after the skip link the focus is on ${first?.what}, outside main`)
  } else {
    way.push(`the first stop is no skip link but ${skip?.what}`)
  }
  await page.reload()
  const concludes = site.has('conclusion.html')
  for (let n = 0; n < 200 && concludes; n += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focused)
    if (stop?.href?.startsWith('conclusion.html')) {
      await page.keyboard.press('Enter')
      await page.waitForURL(/conclusion\.html/, { timeout: 45_000 }).catch(() => {})
      reached += 1
      break
    }
  }
  if (concludes && !page.url().includes('conclusion.html')) way.push('the conclusion was not reached')
  await context.close()
  return {
    'by keyboard: every stop is seen, the skip link first': { counted: stops, problems },
    'by keyboard: the conclusion is reached': { counted: reached, problems: way },
  }
}

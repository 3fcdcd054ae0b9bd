// The fonts are cut to the letters of the report: none of them may fall back to a font of the reader's machine.

// Every letter, digit and sign of the page, by the face that it is set in; each face as an element that holds them once.
function faces() {
  const found = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(text.parentElement)
    const face = JSON.stringify({ fontFamily, fontWeight, fontStyle })
    if (!found.has(face)) found.set(face, new Set())
    // Emoji and other scripts are left to the machine.
    for (const letter of text.data.match(/[\p{Script=Latin}\p{N}\p{P}\p{Sc}+−×÷±=<>≤≥]/gu) ?? []) found.get(face).add(letter)
  }
  // What asks for any monospaced font gets one of the machine's.
  const isNamed = (face) => !/^(monospace|serif|sans-serif|system-ui)/.test(JSON.parse(face).fontFamily)
  const all = [...found].filter(([face, letters]) => letters.size > 0 && isNamed(face))
  for (const [face, letters] of all) {
    for (const letter of letters) {
      const sample = document.createElement('p')
      sample.className = 'letter'
      sample.textContent = letter
      Object.assign(sample.style, JSON.parse(face))
      document.body.append(sample)
    }
  }
  return document.fonts.ready.then(() => all.map(([face, letters]) => [face, [...letters]]))
}

async function fallen(page) {
  const sheets = await page.evaluate(faces)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p.letter' })
  const letters = sheets.flatMap(([face, letters]) => letters.map((letter) => ({ face: JSON.parse(face), letter })))
  const problems = []
  for (const [index, { face, letter }] of letters.entries()) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: nodeIds[index] })
    const others = fonts.filter((font) => !font.isCustomFont)
    if (others.length > 0) problems.push(`“${letter}” is drawn by ${others[0].familyName}, not by ${face.fontFamily} ${face.fontWeight} ${face.fontStyle}`)
  }
  await page.evaluate(() => document.querySelectorAll('p.letter').forEach((sample) => sample.remove()))
  return { counted: letters.length, problems }
}

export async function fonts(site) {
  const pages = await site.each(1280, fallen)
  return {
    'letters are drawn by the fonts of the site': {
      counted: pages.reduce((sum, { result }) => sum + result.counted, 0),
      problems: pages.flatMap(({ name, result }) => result.problems.map((problem) => `${name}: ${problem}`)),
    },
  }
}

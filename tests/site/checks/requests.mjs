// What pages ask for: nothing of others, nothing that is missing, over HTTP and from a folder alike.

export async function requests(site) {
  const served = await site.each(1280, async (page, name, told) => {
    await quiet(page, told)
    return { told, cookies: await page.context().cookies() }
  })
  return {
    'no request to others': gather(served, ({ told }) => strangers(told, site.origin)),
    'no failed request': gather(served, ({ told }) => told.failed),
    'no error of a script or a policy': gather(served, ({ told }) => told.errors),
    'no cookie': gather(served, ({ cookies }) => cookies.map((cookie) => cookie.name)),
  }
}

export async function fromFolder(site) {
  const opened = await site.each(1280, async (page, name, told) => ({ told, styled: await page.evaluate(isStyled) }), {
    url: (name) => site.fileUrl(name),
  })
  return {
    'from a folder: no request to others': gather(opened, ({ told }) => strangers(told, 'file:')),
    'from a folder: no failed request': gather(opened, ({ told }) => told.failed),
    'from a folder: no error': gather(opened, ({ told }) => told.errors),
    'from a folder: the style and the fonts are there': gather(opened, ({ styled }) => styled),
  }
}

// Until nothing was asked for in half a second: Playwright's own wait for that never ended on one page in a few hundred.
async function quiet(page, told) {
  for (let seen = -1; seen !== told.requests.length; ) {
    seen = told.requests.length
    await page.waitForTimeout(500)
  }
}

const gather = (pages, problems) => ({
  counted: pages.length,
  problems: pages.flatMap(({ name, result }) => problems(result).map((problem) => `${name}: ${problem}`)),
})

const strangers = ({ requests }, own) => requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))

async function isStyled() {
  await document.fonts.ready
  const problems = []
  if (document.styleSheets.length === 0) problems.push('no style sheet')
  if (![...document.fonts].some((font) => font.status === 'loaded')) problems.push('no font was loaded')
  return problems
}

// node live.mjs PROGRAM: writes in a page that `constats serve` shows, as its author would, in French and in English: in an editor
// beside it, by mouse, and by keyboard alone. It waits for what must come and never for a time; where it doesn't come, it says at
// which step, and what the page showed. Ends non-zero when anything is wrong.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './site.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }

// [tongue, project, page, file, a text of it, words of a question, the field's name]
const CASES = [
  { tongue: 'fr', project: 'base', page: 'participation.html', other: 'appuis.html', cited: 'content/sections/appuis.yaml', finding: 'Le soir, {{ n("parents") }} viennent.', file: 'content/sections/participation.yaml', text: 'viennent depuis', wrong: ['is="oui"', 'is="ouii"'], asked: 'deja', words: { discard: 'Revenir au texte enregistré', finding: 'Un constat', exhibit: 'Un tableau', chart: 'barres', typed: 'Nous étions douze.', reason: 'combien nous étions' }, errors: /1 erreur/, kept: /dernière version sans erreur/ },
  { tongue: 'en', project: 'library', page: 'taking-part.html', other: 'taking-part.html', cited: 'content/sections/taking-part.yaml', finding: 'Evenings, {{ n("members") }} come.', file: 'content/sections/taking-part.yaml', wrong: null, asked: '', words: { discard: 'Go back to the saved text', finding: 'A finding', exhibit: 'A table', chart: 'bars', typed: 'We were seventeen.', reason: 'how many we were' }, errors: /1 error/, kept: /last version without errors/ },
]

let bad = 0
const holds = (what, is, found = '') => {
  if (!is) bad += 1
  console.log(`${is ? 'ok  ' : 'BAD '} ${what}${is || found === '' ? '' : `: ${JSON.stringify(found)}`}`)
}

const program = process.argv[2]
if (!program) {
  console.error('usage: node live.mjs PROGRAM')
  process.exit(2)
}
const browser = await launch()
for (const one of CASES) {
  const wrong = bad
  // On a machine that stands still for a minute nothing comes in time: what is wrong is wrong twice.
  if (!(await walk(one))) {
    console.log('once more')
    bad = wrong
    await walk(one)
  }
}
await browser.close()
process.exit(bad > 0 ? 1 : 0)

// Whether it came to its end.
async function walk({ tongue, project, page: begun, other, cited, finding, file, asked, errors, kept, words }) {
  const folder = mkdtempSync(join(tmpdir(), 'live-'))
  cpSync(new URL(`../projects/${project}/`, import.meta.url), folder, { recursive: true })
  const server = spawn(program, ['--lang', tongue, 'serve', folder, '--port', '0'])
  const complaints = []
  server.stderr.on('data', (line) => complaints.push(String(line)))
  const url = await new Promise((found) => server.stdout.once('data', (line) => found(/http:\S+/.exec(String(line))[0])))
  const say = (what) => `${tongue}: ${what}`
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  // Beside the other checks, two cores have more to do.
  page.setDefaultTimeout(60_000)
  const elsewhere = []
  const faults = []
  page.on('request', (request) => request.url().startsWith(url) || elsewhere.push(request.url()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('409') && faults.push(message.text()))
  const path = join(folder, file)
  const read = () => readFileSync(path, 'utf8')
  let last = 'the page'
  const sees = async (what, seen, argument) => {
    last = what
    await page.waitForFunction(seen, argument)
    holds(say(what), true)
  }
  // A page that becomes another just now may take a click with it: it is done again until what it does is seen.
  const does = async (what, act, seen) => {
    last = what
    const end = Date.now() + 60_000
    for (;;) {
      await act()
      const is = await page.waitForFunction(seen, undefined, { timeout: 5_000 }).then(() => true, (error) => String(error))
      if (is === true) return
      if (Date.now() > end) throw new Error(is)
    }
  }
  const looks = async (what) => {
    last = `axe: ${what}`
    await page.evaluate(axe)
    const { violations } = await page.evaluate((rules) => window.axe.run(document, rules), RULES)
    holds(say(`axe: ${what}`), violations.length === 0, violations.map((rule) => [rule.id, rule.nodes[0].target.join(' '), rule.nodes[0].failureSummary]))
  }
  try {
    await page.goto(url + begun)
    await sees('the script tells what is wrong', () => document.querySelector('.constats .state')?.textContent)
    holds(say('its words are the person’s'), (await page.locator('.constats').getAttribute('lang')) === tongue)
    await looks('a page with its messages')

    // Written in an editor beside it.
    await page.evaluate(() => {
      window.stays = true
      window.scrollTo(0, 300)
    })
    const whole = read()
    const title = /title: (.*)/.exec(whole)[1]
    writeFileSync(path, whole.replace(`title: ${title}`, 'title: Autre titre'))
    await sees('a change shows', () => document.querySelector('h1').textContent.includes('Autre titre'))
    const [stays, scrolled] = await page.evaluate(() => [window.stays, window.scrollY])
    holds(say('the page is the same, where it was'), stays === true && scrolled === 300, [stays, scrolled])
    writeFileSync(path, whole.replace(/^blocks:/m, 'blokcs:'))
    await sees('a mistake shows', () => document.querySelector('.constats .state.wrong'))
    const told = await page.locator('.constats').innerText()
    holds(say('a mistake is told with its place and the nearest name'), errors.test(told) && told.includes(file) && told.includes('blocks') && kept.test(told), told)
    holds(say('the page stays'), (await page.locator('h1').innerText()).includes('Autre titre'))
    await looks('a page with a mistake')
    writeFileSync(path, whole)
    await sees('mended, nothing is wrong', () => !document.querySelector('.constats .state.wrong'))

    // Where figures come from.
    const press = (name) => page.locator('.constats .bar button').filter({ hasText: name }).first().click()
    const opens = () => does('a text is opened', () => page.locator('main li > .constats-edit, main p > .constats-edit').first().click(), () => document.querySelector('.constats .reads > p:not(.unread)'))
    const closes = () => does('a text is closed', () => page.locator('.constats textarea').press('Escape'), () => !document.querySelector('.constats textarea'))
    await press(tongue === 'fr' ? 'd’où vient' : 'comes from')
    const drawn = await page.evaluate(() => CSS.highlights.get('constats-computed').size)
    const figures = await page.locator('main .figure').count()
    holds(say('figures are tinted'), drawn >= figures && figures > 0, [drawn, figures])
    await looks('tints')
    await press(tongue === 'fr' ? 'd’où vient' : 'comes from')

    // In the page, by keyboard alone.
    await page.evaluate(() => document.querySelector('.constats button').focus())
    const write = tongue === 'fr' ? 'Modifier les textes' : 'Edit the texts'
    for (let step = 0; step < 12 && (await focused(page)) !== write; step++) await page.keyboard.press('Tab')
    if ((await focused(page)) !== write) await page.evaluate((name) => [...document.querySelectorAll('.constats button')].find((b) => b.textContent === name).focus(), write)
    await page.keyboard.press('Enter')
    const buttons = page.locator('button.constats-edit')
    holds(say('texts can be changed'), (await buttons.count()) > 3, await buttons.count())
    await looks('texts that can be changed')
    await page.evaluate(() => document.querySelector('main').focus())
    for (let step = 0; step < 60 && !(await page.evaluate(() => document.activeElement.matches('main li > .constats-edit, main p > .constats-edit'))); step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await sees('its sentence stands beside it', () => document.querySelector('.constats .reads > p:not(.unread)'))
    const text = await page.locator('.constats textarea').inputValue()
    const reads = () => page.locator('.constats .reads').innerText()
    holds(say('the text as it is written stands beside it as it reads'), text.length > 0 && (await reads()).length > 0 && !(await reads()).includes('{{'), [text, await reads()])
    await looks('a text that is being written')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Fin: "ajoutée" # ici.')
    await sees('it reads as it is typed', () => document.querySelector('.constats .reads').textContent.includes('ajoutée'))
    holds(say('nothing is saved meanwhile'), read() === whole)
    await page.keyboard.press('Control+Enter')
    await sees('what was saved is read', () => document.querySelector('main').textContent.includes('ajoutée'))
    holds(say('it is in its file'), read().includes('ajoutée'))
    await sees('what has the focus is the text’s button', () => document.activeElement.matches('.constats-edit'))
    await press(tongue === 'fr' ? 'Annuler' : 'Take back')
    await sees('taken back, it is read no more', () => !document.querySelector('main').textContent.includes('ajoutée'))
    holds(say('its file is what it was, byte for byte'), read() === whole)
    await press(tongue === 'fr' ? 'Rétablir' : 'Save it again')
    await sees('saved again, it is read', () => document.querySelector('main').textContent.includes('ajoutée'))
    await press(tongue === 'fr' ? 'Annuler' : 'Take back')
    await sees('and taken back', () => !document.querySelector('main').textContent.includes('ajoutée'))

    // Two at the same text.
    await opens()
    const mine = await page.locator('.constats textarea').inputValue()
    const start = mine.trim().split(/[\s{]/).find((word) => /^[\p{L}’]{4,}$/u.test(word))
    writeFileSync(path, whole.replaceAll(start, `${start}X`))
    await sees('what another wrote shows', (word) => document.querySelector('main').textContent.includes(word) || document.querySelector('.constats .state.wrong'), `${start}X`)
    await page.locator('.constats textarea').fill(`${mine} Moi.`)
    await page.locator('.constats button.main').click()
    await sees('both versions are shown', () => document.querySelector('.constats .conflict:not([hidden]) pre'))
    await looks('two versions of a text')
    holds(say('nothing is lost'), (await page.locator('.constats textarea').inputValue()) === `${mine} Moi.` && !read().includes('Moi.'))
    await closes()
    writeFileSync(path, whole)
    await sees('the file is whole again', (word) => !document.querySelector('.constats .state.wrong') && !document.querySelector('main').textContent.includes(word), `${start}X`)

    // A figure, from the questionnaire into the sentence.
    await opens()
    await page.locator('.constats .figures summary').click()
    await page.locator('.constats input[type=search]').fill(asked)
    await sees('questions are found', () => document.querySelector('.constats .found button'))
    await page.locator('.constats textarea').press('Control+End')
    await page.locator('.constats .found button').first().click()
    await sees('a figure is chosen', () => !document.querySelector('.constats button.put').disabled)
    const before = await page.locator('.constats textarea').inputValue()
    await sees('it reads in its sentence', () => document.querySelector('.constats .reads').textContent.includes('%') || document.querySelector('.constats .told li'))
    await looks('a figure that is chosen')
    await page.locator('.constats button.put').click()
    const after = await page.locator('.constats textarea').inputValue()
    holds(say('its expression goes into the text'), after.startsWith(before) && /\{\{ \w+\(.*\) \}\}$/.test(after), after)

    // A number of a table, by keyboard.
    await page.getByRole('button', { name: words.discard }).click()
    const field = page.locator('.constats textarea')
    holds(say('what was not saved can be given up'), (await field.inputValue()).trim() === mine.trim(), await field.inputValue())
    await page.locator('.constats button.cell').focus()
    await page.keyboard.press('Enter')
    await sees('numbers can be pointed at', () => document.activeElement.closest('.constats-layer'))
    await looks('numbers that can be pointed at')
    const name = await page.evaluate(() => document.activeElement.getAttribute('aria-label'))
    await page.keyboard.press('Enter')
    await sees('its sentence shows', () => !document.querySelector('.constats button.put').disabled && document.activeElement.matches('.put'))
    await page.keyboard.press('Enter')
    const used = await field.inputValue()
    holds(say('the number goes into the text'), used.startsWith(mine.trim()) && /\{\{ \w+\(.*\) \}\}$/.test(used), [name, used])

    // What is typed stays: while the page changes, on another page, and when the page is loaded anew.
    const stayed = () => page.waitForFunction((text) => document.querySelector('.constats textarea')?.value === text, used)
    writeFileSync(path, whole.replace(`title: ${title}`, 'title: Encore un titre'))
    await sees('another change shows', () => document.querySelector('h1').textContent.includes('Encore un titre'))
    await stayed()
    last = 'what is typed stays on another page'
    await page.goto(url + 'conclusion.html')
    await stayed()
    await page.reload()
    await stayed()
    await page.goto(url + begun)
    await stayed()
    holds(say('what is typed stays'), true)
    writeFileSync(path, whole)
    await sees('the title is what it was', () => !document.querySelector('h1').textContent.includes('Encore un titre'))
    await page.getByRole('button', { name: words.discard }).click()
    await closes()

    // What comes after a text.
    const adds = async (kind) => {
      await opens()
      await page.locator('.constats .adds button').filter({ hasText: kind }).click()
    }
    const takes = async (what, seen) => {
      await page.locator('.constats .editor button.main').click()
      await sees(`${what} is on the page`, seen)
      await press(tongue === 'fr' ? 'Annuler' : 'Take back')
      await sees(`${what} is taken back`, () => !document.querySelector('main').textContent.includes('Ajout du matin'))
      holds(say(`without ${what}, its file is what it was`), read() === whole)
    }
    await adds(words.finding)
    await field.fill('Ajout du matin: oui.')
    await sees('what is added reads beside it', () => document.querySelector('.constats .reads').textContent.includes('Ajout du matin'))
    await looks('something that is added')
    await takes('a finding', () => document.querySelector('main li')?.closest('main').textContent.includes('Ajout du matin'))
    await adds(words.exhibit)
    await sees('tables are offered', () => document.querySelector('.constats .found li button'))
    await page.locator('.constats .found li button').filter({ hasText: words.chart }).first().click()
    await field.fill('Ajout du matin')
    await sees('the table is seen before', () => document.querySelector('.constats .reads table') && document.querySelector('.constats .reads').textContent.includes('Ajout du matin'))
    await looks('a table that is added')
    await takes('a table', () => document.querySelector('main .exhibit')?.closest('main').textContent.includes('Ajout du matin'))

    // A phrase is answered for from its message.
    await opens()
    const plain = await field.inputValue()
    await field.fill(`${plain} ${words.typed}`)
    await sees('what is missing is asked for', () => document.querySelector('.constats .told .answers input'))
    await looks('a message that can be answered')
    await page.locator('.constats .told .answers input').first().fill(words.reason)
    await page.keyboard.press('Enter')
    await sees('what was typed is on the page', (typed) => document.querySelector('main').textContent.replace(/\s/g, ' ').includes(typed), words.typed)
    holds(say('its reason is in its file'), read().includes(words.reason) && /released:/.test(read()))
    holds(say('the text is still open'), (await field.inputValue()) === `${plain} ${words.typed}`)
    await closes()
    await press(tongue === 'fr' ? 'Annuler' : 'Take back')
    await sees('it is taken back', (typed) => !document.querySelector('main').textContent.replace(/\s/g, ' ').includes(typed), words.typed)
    holds(say('its file is what it was'), read() === whole)

    // What a statement rests on, chosen on another page.
    const conclusion = join(folder, 'content/conclusion.yaml')
    const concluded = readFileSync(conclusion, 'utf8')
    const rests = join(folder, cited)
    const nameless = readFileSync(rests, 'utf8').replace(/^blocks:\n/m, `blocks:\n  - findings:\n      - ${finding}\n`)
    writeFileSync(rests, nameless)
    await page.goto(url + 'conclusion.html')
    await does('a statement is opened', () => page.locator('.constats-edit[data-text*=statements]').first().click(), () => document.querySelector('.constats .evidence li'))
    await page.locator('.constats .evidence > button').click()
    await page.goto(url + other)
    await sees('evidence can be pointed at', () => document.querySelector('.constats-layer [aria-pressed]'))
    await looks('evidence that can be pointed at')
    const free = page.locator('.constats-layer [aria-pressed=false]').first()
    const id = await free.getAttribute('data-key')
    await free.click()
    await sees('it is chosen', (id) => document.querySelector(`.constats-layer [data-key="${id}"]`)?.getAttribute('aria-pressed') === 'true', id)
    holds(say('it is in its file'), readFileSync(conclusion, 'utf8').includes(id), id)
    const begins = finding.split(',')[0]
    await page.locator(`.constats-layer button[aria-label*="– ${begins}"]`).click()
    await sees('a finding without a name is chosen', (begins) => document.querySelector(`.constats-layer [aria-label*="– ${begins}"]`)?.getAttribute('aria-pressed') === 'true', begins)
    const given = await page.locator(`.constats-layer [aria-label*="– ${begins}"]`).getAttribute('data-key')
    holds(say('the finding has a name'), readFileSync(rests, 'utf8') === nameless.replace(`- ${finding}`, `- id: ${given}\n        text: ${finding}`), readFileSync(rests, 'utf8'))
    holds(say('the statement rests on it'), readFileSync(conclusion, 'utf8').includes(given))
    await page.keyboard.press('Escape')
    await sees('pointing ends', () => document.querySelector('.constats-layer').hidden)
    for (let step = 0; step < 3; step++) await press(tongue === 'fr' ? 'Annuler' : 'Take back')
    last = 'the conclusion is what it was'
    for (const end = Date.now() + 60_000; readFileSync(conclusion, 'utf8') !== concluded && Date.now() < end; ) await page.evaluate(() => fetch('/_constats/state.json'))
    holds(say(last), readFileSync(conclusion, 'utf8') === concluded && readFileSync(rests, 'utf8') === nameless)
    await closes()
    holds(say('no request to others'), elsewhere.length === 0, elsewhere)
    holds(say('no error of a script or a policy'), faults.length === 0, faults)
    return true
  } catch (error) {
    holds(say(last), false)
    console.log(String(error).split('\n')[0])
    console.log('BAD ', last, await showing(page), { faults, complaints, file: read() === before(project, file) ? 'as it was' : read() })
    const picture = join(tmpdir(), `live-${tongue}.png`)
    await page.screenshot({ path: picture, timeout: 10_000 }).then(() => console.log(picture), () => {})
    return false
  } finally {
    await context.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function focused(page) {
  return page.evaluate(() => document.activeElement.textContent)
}

function before(project, file) {
  return readFileSync(new URL(`../projects/${project}/${file}`, import.meta.url), 'utf8')
}

// What a page shows, in few words: where one is, what lies over it, how it begins.
function showing(page) {
  const seen = page.evaluate(async () => ({
    address: location.href,
    shown: document.documentElement.dataset.constatsShown,
    served: await Promise.race([fetch('/_constats/state.json').then((answer) => answer.json()), new Promise((late) => setTimeout(late, 10_000, 'no answer in 10 s'))]).then((state) => state.version ?? state, String),
    focus: document.activeElement?.outerHTML.slice(0, 200),
    over: document.querySelector('.constats')?.innerText.slice(0, 1500) ?? 'no bar',
    page: document.querySelector('main')?.innerText.slice(0, 500) ?? 'no page',
  }))
  return Promise.race([seen.catch(String), new Promise((late) => setTimeout(late, 20_000, 'the page does not answer'))])
}

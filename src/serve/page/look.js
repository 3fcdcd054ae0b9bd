// Lays over a served page what its author needs: the page as it is now, what is wrong, where figures come from.
const { run, token, version } = document.currentScript.dataset
const own = '/_constats/'
let shown = Number(version)
let state, busy, again
let texts = []

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (value !== false && value != null) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child != null))
  return element
}
const json = (name) => fetch(own + name, { cache: 'no-store' }).then((answer) => answer.json())

// What this script adds to a page: none of it is the report's.
const isOurs = (node) => node.nodeType === 1 && (node.hasAttribute('data-constats') || node.tagName === 'DIALOG')

// Makes one tree like another and keeps what is alike: focus, scroll and what other scripts attached stay.
const become = (old, made) => {
  if (old.isEqualNode(made)) return
  if (old.nodeType !== 1 || made.nodeType !== 1 || old.tagName !== made.tagName) return old.replaceWith(document.importNode(made, true))
  for (const { name } of [...old.attributes]) {
    // Whether a reader opened it is the reader's.
    if (!made.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
  }
  for (const { name, value } of made.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  const before = [...old.childNodes].filter((node) => !isOurs(node))
  const after = [...made.childNodes]
  // What is alike at both ends stays where it is.
  let start = 0
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) end++
  const was = before.slice(start, before.length - end)
  const is = after.slice(start, after.length - end)
  const next = before[before.length - end] || [...old.childNodes].find((node) => isOurs(node) && node.tagName !== 'BUTTON') || null
  is.forEach((node, at) => (was[at] ? become(was[at], node) : old.insertBefore(document.importNode(node, true), next)))
  was.slice(is.length).forEach((node) => node.remove())
}

// The page as the server has it now, in the place of this one.
const renew = async () => {
  const answer = await fetch(location.href.split('#')[0], { cache: 'no-store' })
  const made = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const script = made.querySelector('script[data-run]')
  if (!script || script.dataset.run !== run) return location.reload()
  document.title = made.title
  document.documentElement.lang = made.documentElement.lang
  for (const link of document.querySelectorAll('head link[rel=stylesheet]:not([data-constats])')) {
    const sheet = await (await fetch(link.href, { cache: 'no-store' })).text()
    if (link.constatsSheet !== sheet && link.constatsSheet !== undefined) link.href = link.href.split('?')[0] + '?' + script.dataset.version
    link.constatsSheet = sheet
  }
  become(document.body, made.body)
  shown = Number(script.dataset.version)
}

const panel = make('section', { class: 'constats', 'data-constats': true })
const status = make('p', { class: 'state', role: 'status' })
const list = make('ol', { id: 'constats-list', hidden: true })
const legend = make('ul', { class: 'legend', hidden: true })
const open = make('button', { type: 'button', 'aria-controls': 'constats-list', 'aria-expanded': 'false', onclick: () => unfold(list.hidden) })
const tints = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => tint(legend.hidden) })
const write = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => writes(!isWriting) })
const undo = make('button', { type: 'button', onclick: () => step('undo') })
const redo = make('button', { type: 'button', onclick: () => step('redo') })
const print = make('a', { href: own + 'report.pdf', target: '_blank' })
const desk = make('div', { class: 'desk' })
panel.append(make('div', { class: 'bar' }, status, open, write, undo, redo, tints, print), legend, desk, list)

const unfold = (isOpen) => {
  list.hidden = !isOpen
  open.setAttribute('aria-expanded', String(isOpen))
  room()
}

const entry = ({ severity, text, place, line, remark, help, claim, release, ...rest }, answer) => {
  const words = state.words
  const item = make('li', {}, make('p', {}, make('span', { class: severity === 'error' ? 'kind wrong' : 'kind' }, words[severity]), ' ', text))
  const leads = place && leadsTo(rest)
  if (leads) item.append(make('p', { class: 'place' }, make('button', { type: 'button', onclick: leads }, place)))
  else if (place) item.append(make('p', { class: 'place' }, place))
  if (line) item.append(make('pre', {}, line[0], make('mark', {}, line[1]), line[2], remark ? make('span', {}, '\n' + remark) : null))
  for (const one of help) item.append(make('p', {}, make('span', { class: 'kind' }, words.help), ' ', one))
  if (claim || release) item.append(answers({ claim, release, text, ...rest }, answer))
  return item
}

const say = () => {
  const { words, told, current, lang } = state
  const errors = told.filter(({ severity }) => severity === 'error').length
  panel.lang = lang
  panel.setAttribute('aria-label', words.panel)
  status.textContent = current ? words.errors : words.errors + '. ' + words.old
  status.classList.toggle('wrong', errors > 0)
  open.hidden = told.length === 0
  open.textContent = errors > 0 && told.length > errors ? words.errors + ', ' + words.others : errors > 0 ? words.errors : words.others
  tints.textContent = words.tints
  write.textContent = words.write
  undo.textContent = words.undo
  redo.textContent = words.redo
  undo.hidden = state.steps[0] === 0
  redo.hidden = state.steps[1] === 0
  print.textContent = words.pdf
  legend.replaceChildren(...kinds.map((kind) => make('li', {}, make('span', { class: 'sample ' + kind }, words[kind]))))
  list.replaceChildren(...told.map((one) => entry(one)))
  if (!editor && (errors > 0 || told.length === 0)) unfold(errors > 0)
  if (!panel.isConnected) document.body.append(panel)
  room()
}

// Where figures come from, drawn over the text without touching it.
const kinds = ['computed', 'typed', 'claimed', 'released', 'withheld']
const tint = (isOn) => {
  legend.hidden = !isOn
  tints.setAttribute('aria-pressed', String(isOn))
  if (!window.Highlight) return
  const all = Object.fromEntries(kinds.map((kind) => [kind, new Highlight()]))
  const add = (kind, node) => {
    const range = new Range()
    range.selectNodeContents(node)
    all[kind].add(range)
  }
  if (isOn) {
    document.querySelectorAll('main .figure').forEach((node) => add('computed', node))
    for (const cell of document.querySelectorAll('main td.num:not(.size)')) {
      const sign = cell.querySelector('.unseen')
      if (!cell.matches('.absent')) add(state.typed.includes(cell.closest('.table')?.id) ? 'typed' : 'computed', cell.querySelector('.value') || cell)
      else if (sign && sign.textContent.trim() === state.confidential) add('withheld', cell)
    }
    for (const { element, text } of places()) {
      for (const [kind, words] of text.marks) seek(element, words).forEach((range) => all[kind].add(range))
    }
  }
  for (const kind of kinds) CSS.highlights.set('constats-' + kind, all[kind])
}

// The stretches of an element that say these words, by their letters and digits alone.
const seek = (element, words) => {
  const wanted = letters(words)
  const at = []
  let all = ''
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (let index = 0; index < node.data.length; index++) {
      for (const letter of letters(node.data[index])) {
        at.push([node, index])
        all += letter
      }
    }
  }
  const found = []
  for (let from = all.indexOf(wanted); wanted && from >= 0; from = all.indexOf(wanted, from + wanted.length)) {
    const range = new Range()
    range.setStart(...at[from])
    const [node, index] = at[from + wanted.length - 1]
    range.setEnd(node, index + 1)
    found.push(range)
  }
  return found
}
const letters = (text) => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

// One after the other: what changed meanwhile is taken in at the end.
const refresh = async () => {
  if (busy) return void (again = true)
  busy = true
  do {
    again = false
    try {
      state = await json('state.json')
      if (state.version !== shown) await renew()
      texts = await json('texts.json')
      say()
      mark()
      tint(!legend.hidden)
      if (editor) editor.renew()
      else reopen()
      spots()
      document.documentElement.dataset.constatsShown = state.version
    } catch {
      if (state) status.textContent = state.words.away
      // What was asked for in vain is asked for again: no other news may come.
      setTimeout(refresh, 1000)
    }
  } while (again)
  busy = false
}

// What a page says where an element stands, without what is no part of the author's text.
const left = '.permalink, .taken-up, .number, .call, .unseen, ul, ol, details, svg, button'
const says = (element) => {
  let all = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) all += node.data
    else if (node.nodeType === 1 && !isOurs(node) && !node.matches(left)) all += says(node)
  }
  return all
}
// Whether letters are those of a paragraph; between its parts stands what only the page knows.
const fits = (all, parts) => {
  let at = 0
  return parts.every((part, index) => {
    const found = index === 0 ? (all.startsWith(part) ? 0 : -1) : index === parts.length - 1 ? (all.endsWith(part) ? all.length - part.length : -1) : all.indexOf(part, at)
    if (found < at) return false
    at = found + part.length
    return true
  }) && (parts.length > 1 || at === all.length)
}
const holders = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption strong, caption .what, caption .how, caption > span, figcaption, figcaption > *, blockquote p'
// Each text with the first element that says its first paragraph, and every other paragraph of it.
const places = (root = document, all = texts) => {
  const near = [...root.querySelectorAll(holders)].filter((element) => element.closest('main, header.cover') && !element.closest('[data-constats], nav, .marks'))
  const words = near.map((element) => letters(says(element)))
  // What holds no more than another does is not where the text stands.
  const isWhole = (element, at) => near[at + 1] === undefined || !element.contains(near[at + 1]) || words[at] !== words[at + 1]
  const elements = near.filter(isWhole)
  const said = words.filter((_, at) => isWhole(near[at], at))
  const exact = new Map()
  said.forEach((text, at) => exact.set(text, [...(exact.get(text) || []), at]))
  const taken = new Set()
  const found = []
  for (const text of all) {
    text.said.forEach((parts, paragraph) => {
      const known = parts.length === 1 ? exact.get(parts[0]) || [] : said.flatMap((one, at) => (fits(one, parts) ? [at] : []))
      const free = known.find((at) => !taken.has(at)) ?? known[0]
      if (free === undefined) return
      taken.add(free)
      found.push({ element: elements[free], text, paragraph })
    })
  }
  return found
}

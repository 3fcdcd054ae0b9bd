// The texts of a page can be changed where they stand.
let isWriting = sessionStorage.getItem('constats-writes') === 'yes'
let editor
const writes = (isOn) => {
  isWriting = isOn
  sessionStorage.setItem('constats-writes', isOn ? 'yes' : 'no')
  mark()
}
const idOf = (text) => text.file + ' ' + JSON.stringify(text.way)
// Which text’s button has the focus, whatever becomes of the button.
let held
document.addEventListener('focusin', ({ target }) => (held = target.dataset.text))
const mark = () => {
  write.setAttribute('aria-pressed', String(isWriting))
  document.querySelectorAll('button.constats-edit').forEach((button) => button.remove())
  if (!isWriting) return
  const done = new Set()
  for (const { element, text } of places()) {
    if (done.has(idOf(text))) continue
    done.add(idOf(text))
    const words = says(element).trim().slice(0, 60)
    const button = make('button', { type: 'button', class: 'constats-edit', 'data-constats': true, lang: state.lang, 'aria-label': state.words.edit + ' – ' + words, onclick: () => edit(text, { from: button }) }, '✎')
    button.dataset.text = idOf(text)
    element.insertBefore(button, element.querySelector(':scope > ul, :scope > ol, :scope > details'))
    if (held === button.dataset.text && document.activeElement === document.body) button.focus({ preventScroll: true })
  }
}
// Where a message is mended: in the text that it is about, if this page has it.
const leadsTo = ({ file, bytes }) => {
  const text = file && texts.find((text) => 'content/' + text.file === file && text.bytes[0] <= bytes[0] && bytes[1] <= text.bytes[1])
  return text && (() => edit(text, { from: open }))
}

const post = async (name, wish) => {
  const answer = await fetch(own + name, { method: 'POST', headers: { 'X-Constats-Token': token, 'Content-Type': 'application/json' }, body: JSON.stringify(wish) })
  return { status: answer.status, ...(await answer.json()) }
}
const step = async (name) => {
  const answer = await post(name, {})
  status.textContent = answer.message || (name === 'undo' ? state.words.undone : state.words.redone)
  refresh()
}

const labelled = (words, field) => make('label', {}, make('span', {}, words), field)
const choice = (options) => make('select', {}, ...options.map(([value, words]) => make('option', { value }, words)))
const quote = (text) => state.words.quoted.replace('…', () => text)
const bare = (text) => text.replace(/\n+$/, '')

// What was typed and is not saved, text by text: it outlives its editor, the page and the server.
const kept = (name, otherwise) => JSON.parse(sessionStorage.getItem('constats-' + name) || 'null') || otherwise
const keep = (name, value) => (value === undefined ? sessionStorage.removeItem('constats-' + name) : sessionStorage.setItem('constats-' + name, JSON.stringify(value)))
const drafts = {
  of: (id) => kept('drafts', {})[id],
  put: (id, draft) => keep('drafts', { ...kept('drafts', {}), [id]: draft }),
}
// What was open on the page before this one, or on this one before it was loaded anew.
const reopen = () => {
  const opened = kept('open')
  if (!opened) return
  const text = sameText(opened)
  if (text) edit(text, { ...opened, isAgain: true })
  else keep('open')
}
// A text by where it stood and what it said: what was written above it may have moved it.
const sameText = ({ file, way, old }) => {
  const near = texts.filter((text) => text.file === file)
  const there = near.find((text) => JSON.stringify(text.way) === JSON.stringify(way))
  return there?.text === old ? there : near.find((text) => text.text === old) || there
}

// One text: as it is written, and beside it as it will read. With `add`, what is to come after it.
const edit = (text, { from = write, add, home = location.pathname, isAgain = false }) => {
  const words = state.words
  const field = make('textarea', { rows: add?.kind === 'exhibit' ? 2 : 4, spellcheck: 'true', lang: document.documentElement.lang })
  const reads = make('div', { class: 'reads', 'aria-live': 'polite', lang: document.documentElement.lang })
  const told = make('ol', { class: 'told' })
  const said = make('p', { class: 'said', role: 'status' })
  const conflict = make('div', { class: 'conflict', hidden: true })
  const back = make('button', { type: 'button', hidden: true, onclick: () => { field.value = origin(); typed() ; field.focus() } }, words.discard)
  const id = idOf(text) + (add ? ' + ' + add.kind : '')
  const origin = () => (add ? '' : bare(text.text))
  const draft = drafts.of(id)
  field.value = draft ? draft.new : origin()
  if (draft) said.textContent = words.restored
  // It is held against what was there when it was begun.
  if (draft && !add) text = { ...text, text: draft.old }
  const deed = () => {
    if (!add) return undefined
    if (add.kind === 'statement') return { add: { statement: add.evidence } }
    return { add: add.kind === 'exhibit' ? { exhibit: { question: add.question, exhibit: add.exhibit } } : add.kind }
  }
  const wish = (wanted) => ({ file: text.file, way: text.way, old: text.text, new: wanted, page: home, deed: deed() })
  const isWhole = (wanted) => !add || (wanted.trim() && (add.kind !== 'exhibit' || add.exhibit))
  let mine
  const remember = () => editor === mine && keep('open', { file: text.file, way: text.way, old: text.text, add, home, at: field.selectionStart })
  let last = 0
  // What would be read, without anything being saved; the latest question alone is answered.
  const tryOut = async (wanted = field.value) => {
    const turn = ++last
    if (!isWhole(wanted)) return void reads.replaceChildren()
    const answer = await post('try', wish(wanted))
    if (turn !== last) return
    if (answer.status === 409) return clash(answer)
    reads.replaceChildren(...(answer.page ? previews(answer, text) : []))
    if (!reads.firstChild) reads.append(make('p', { class: 'unread' }, answer.message || words.unread))
    told.replaceChildren(...(answer.told || []).map((one) => entry(one, one.file === 'content/' + text.file && !add ? account : undefined)))
  }
  const clash = ({ now, message }) => {
    // What comes after a text comes after it whatever it says.
    if (add && now != null) {
      text = { ...text, text: now }
      return tryOut()
    }
    conflict.hidden = false
    const take = make('button', { type: 'button', onclick: () => { text = { ...text, text: now }; field.value = origin(); settle() } }, words.take)
    const keepMine = make('button', { type: 'button', onclick: () => { text = { ...text, text: now }; settle() } }, words.keep)
    conflict.replaceChildren(make('p', { class: 'wrong', role: 'alert' }, message), ...(now == null ? [] : [make('p', {}, words.theirs), make('pre', {}, now), take, ' ', keepMine]))
  }
  const settle = () => {
    conflict.hidden = true
    field.focus()
    typed()
  }
  const save = async () => {
    if (!isWhole(field.value)) return void (said.textContent = words.empty)
    const answer = await post('save', wish(field.value))
    if (answer.status === 409) return clash(answer)
    if (answer.message) return void (said.textContent = answer.message)
    clearTimeout(timer)
    drafts.put(id, undefined)
    close()
    await refresh()
    status.textContent = words.saved
  }
  // Saved with the words that it is about; the text stays open.
  const account = async (deed) => {
    const answer = await post('save', { ...wish(field.value), deed: { account: deed } })
    if (answer.status === 409) return clash(answer)
    if (answer.message) return void (said.textContent = answer.message)
    clearTimeout(timer)
    drafts.put(id, undefined)
    back.hidden = true
    await refresh()
    field.focus()
    status.textContent = words.saved
  }
  const close = () => {
    if (picking) unpick()
    clearTimeout(timer)
    const isLeft = Boolean(drafts.of(id))
    editor = undefined
    keep('open')
    desk.replaceChildren()
    const again = document.querySelector(`button.constats-edit[data-text="${CSS.escape(idOf(text))}"]`)
    ;(again || (from.isConnected ? from : write)).focus()
    if (isLeft) status.textContent = words.restored
    room()
  }
  const typed = () => {
    const isSame = field.value === origin()
    back.hidden = isSame
    drafts.put(id, isSame ? undefined : { old: text.text, new: field.value })
    remember()
    tryOut()
  }
  const insert = figures(field, tryOut, typed)
  const rests = add ? add.kind === 'statement' : text.evidence
  const support = rests ? evidence(() => (add ? add.evidence : text.evidence), async (one, isOn) => {
    if (add) {
      add.evidence = isOn ? [...add.evidence, one] : add.evidence.filter((other) => other !== one)
      typed()
    } else {
      const answer = await post('save', { ...wish(''), deed: { cite: { id: one, is_on: isOn } } })
      said.textContent = answer.message || words.saved
      await refresh()
    }
    support.show()
    spots()
  }, remember) : undefined
  const form = make(
    'form',
    {
      class: 'editor',
      'aria-label': add ? words[add.kind] : words.edit,
      onsubmit: (event) => { event.preventDefault(); save() },
      onkeydown: (event) => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save() }
      },
    },
    add ? make('p', { class: 'label' }, `${words.after} ${quote(bare(text.text).slice(0, 60))}`) : null,
    add?.kind === 'exhibit' ? exhibits(add, (question) => { if (!field.value.trim()) field.value = question; typed() }) : null,
    make('div', { class: 'pair' }, labelled(add?.kind === 'exhibit' ? words.caption : words.text, field), make('div', {}, make('p', { class: 'label' }, words.reads), reads)),
    told,
    conflict,
    support?.box,
    add?.kind === 'exhibit' ? null : insert.box,
    make('p', { class: 'ends' }, make('button', { type: 'submit', class: 'main' }, words.save), ' ', make('button', { type: 'button', onclick: close }, words.close), ' ', back, ' ', make('span', { class: 'place' }, 'content/' + text.file), said),
    add ? null : additions(text, (kind) => edit(text, { from, home, add: { kind, evidence: [] } })),
  )
  let timer
  field.addEventListener('input', () => {
    clearTimeout(timer)
    drafts.put(id, { old: text.text, new: field.value })
    timer = setTimeout(typed, 60)
  })
  field.addEventListener('blur', remember)
  const wasPicking = isAgain && kept('picking') === 'evidence'
  if (picking) unpick()
  editor = mine = {
    // The page was made anew: the same text may stand elsewhere in its file by now.
    renew: () => {
      const now = sameText({ ...text, old: text.text })
      const isSaved = !add && now && bare(now.text) === bare(field.value)
      if (now?.text === text.text || isSaved) text = now
      if (isSaved) conflict.hidden = true
      support?.show()
      tryOut()
    },
  }
  unfold(false)
  desk.replaceChildren(form)
  back.hidden = field.value === origin()
  if (!isAgain) field.focus()
  room()
  remember()
  if (wasPicking && support) support.begin(true)
  tryOut()
}

// What a text reads as on a page that was made with it; of a table, the table.
const previews = ({ page, said, id }, text) => {
  const made = new DOMParser().parseFromString(page, 'text/html')
  const copy = (element, ...without) => {
    const own = document.importNode(element, true)
    own.querySelectorAll(['.permalink', '.taken-up', ...without].join()).forEach((node) => node.remove())
    own.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'))
    own.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes))
    return own
  }
  const exhibit = id && made.getElementById(id)?.closest('.exhibit')
  if (exhibit) return [make('div', { class: 'shown', tabindex: '0', role: 'region', 'aria-label': state.words.reads }, copy(exhibit, 'details', '.sideways'))]
  if (!said) return []
  return places(made, [{ ...text, said }]).map(({ element }) => make('p', {}, ...copy(element, 'ul', 'ol', 'details').childNodes))
}

// What a statement rests on: taken away in a list, chosen on the pages.
const evidence = (chosen, change, remember) => {
  const words = state.words
  const list = make('ul', {})
  const take = async (key) => {
    const { id, message } = await named(key)
    if (!id) return void (status.textContent = message || state.words.away)
    await change(id, !chosen().includes(id))
    layer.querySelector(`[data-key="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  }
  const begin = (isAgain) => pick({ name: 'evidence', around: 6, hint: words.cites, targets: () => supports(chosen), take, back: () => start.focus() }, isAgain)
  const start = make('button', { type: 'button', onclick: () => begin(false) }, words.cite)
  const show = () => {
    const one = (id) => {
      const title = state.citable[id] || id
      return make('li', {}, title, ' ', make('button', { type: 'button', 'aria-label': `${words.uncite} – ${title}`, onclick: () => change(id, false) }, '×'))
    }
    list.replaceChildren(...chosen().map(one))
    remember()
  }
  show()
  return { show, begin, box: make('div', { class: 'evidence' }, make('p', { class: 'label' }, words.evidence), list, start) }
}

// What a phrase is answered for by, from the message that misses it: a measure, or a reason.
const answers = ({ claim, release, file, bytes }, answer = accounts(file, bytes)) => {
  const words = state.words
  const tie = claim && make('button', { type: 'button', onclick: () => answer({ claim }) }, words.tie)
  if (!release) return make('p', {}, tie)
  const because = make('input', { type: 'text', required: true })
  const go = () => (because.value.trim() ? answer({ release: { says: release, because: because.value } }) : because.focus())
  because.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    go()
  })
  return make('div', { class: 'answers' }, tie || null, labelled(`${words.because} – ${quote(release)}`, because), make('button', { type: 'button', onclick: go }, words.release))
}
// Of a text that is not open: as it stands in its file.
const accounts = (path, [at]) => async (deed) => {
  const file = path.replace(/^content\//, '')
  const { found } = await post('where', { file, at })
  const answer = found ? await post('save', { file, way: found.way, old: found.text, new: found.text, deed: { account: deed } }) : {}
  await refresh()
  status.textContent = answer.message || (found ? state.words.saved : status.textContent)
  open.focus()
}

// The questions in which some words stand, as one types them.
const search = (tell) => {
  const asked = make('input', { type: 'search', autocomplete: 'off' })
  const find = async () => tell(await post('find', { asked: asked.value }))
  let timer
  asked.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(find, 120)
  })
  asked.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault())
  return { asked, find }
}
const press = (box, button) => {
  box.querySelectorAll('[aria-pressed=true]').forEach((one) => one.setAttribute('aria-pressed', 'false'))
  button?.setAttribute('aria-pressed', 'true')
}

// A figure to put where one writes: searched in the questionnaire or taken from a table, seen in its sentence before it goes in.
const figures = (field, tryOut, typed) => {
  const words = state.words
  const found = make('div', { class: 'found' })
  const chosenWords = make('p', { class: 'place', role: 'status' })
  const forms = choice(['percent', 'tenths', 'fraction', 'count'].map((form) => [form, words[form]]))
  const groups = choice([['', words.all]])
  const bases = choice([['', words.usual], ['respondents', words.respondents], ['mentions', words.mentions]])
  const put = make('button', { type: 'button', class: 'put', disabled: true }, words.put)
  let chosen
  const expression = () => {
    let made = chosen.replace(/^\{\{ percent\(/, '{{ ' + forms.value + '(')
    for (const [name, { value }] of [['group', groups], ['base', bases]]) {
      if (value) made = made.replace(new RegExp(`, ${name}=(?:"[^"]*"|\\[[^\\]]*\\])`), '').replace(/\) \}\}$/, `, ${name}="${value}") }}`)
    }
    return made
  }
  const whole = () => {
    const { value, selectionStart, selectionEnd } = field
    const before = value.slice(0, selectionStart)
    const gap = /[\s(«“"']$/.test(before) || !before ? '' : ' '
    return [before + gap + expression(), value.slice(selectionEnd)]
  }
  const show = () => {
    put.disabled = !chosen
    chosenWords.textContent = chosen ? expression() : ''
    if (chosen) tryOut(whole().join(''))
  }
  put.addEventListener('click', () => {
    const [before, after] = whole()
    field.value = before + after
    chosen = undefined
    press(found)
    show()
    field.focus()
    field.setSelectionRange(before.length, before.length)
    typed()
  })
  const { asked, find } = search(({ questions, groups: all }) => {
    if (groups.length === 1) groups.append(...all.map(([id, label]) => make('option', { value: id }, label)))
    const answer = (row) => {
      const button = make('button', { type: 'button', 'aria-pressed': String(row.expression === chosen) }, [row.label, row.count, row.said].filter((part) => part != null && part !== '').join(' · '))
      button.addEventListener('click', () => {
        press(found, button)
        chosen = row.expression
        show()
      })
      return make('li', {}, button)
    }
    const had = found.contains(document.activeElement)
    found.replaceChildren(...questions.map(({ text, about, rows }) => make('section', {}, make('p', { class: 'kind' }, text), make('p', {}, about), make('ul', {}, ...rows.map(answer)))))
    if (had) found.querySelector('[aria-pressed=true]')?.focus()
    if (questions.length === 0) found.append(make('p', { role: 'status' }, words.none))
  })
  for (const one of [forms, groups, bases]) one.addEventListener('change', show)
  const take = async (place) => {
    const answer = await post('cell', JSON.parse(place))
    unpick()
    press(found)
    chosen = answer.expression || undefined
    show()
    if (!chosen) chosenWords.textContent = words.nocell
    ;(chosen ? put : cell).focus()
  }
  const cell = make('button', { type: 'button', class: 'cell', onclick: () => pick({ hint: words.cells, targets: cells, take, back: () => cell.focus() }) }, words.cell)
  const box = make('details', { class: 'figures', ontoggle: () => box.open && !found.firstChild && find() }, make('summary', {}, words.insert), make('div', { class: 'choices' }, labelled(words.search, asked), labelled(words.form, forms), labelled(words.group, groups), labelled(words.base, bases), cell, put), chosenWords, found)
  return { box }
}

// What can come after a text: buttons, by where it stands.
const additions = (text, begin) => {
  const words = state.words
  const isEnd = text.file === 'conclusion.yaml'
  const isStatement = text.way[0] === 'statements'
  const has = /^sections\//.test(text.file) || text.file === 'introduction.yaml' || isEnd
  const kinds = !has ? [] : isStatement ? ['statement'] : ['paragraph', 'finding', 'exhibit', ...(isEnd ? ['statement'] : [])]
  if (kinds.length === 0) return null
  return make('p', { class: 'adds' }, make('span', { class: 'label' }, words.add), ...kinds.map((kind) => make('button', { type: 'button', onclick: () => begin(kind) }, words[kind])))
}

// The tables and charts that suit a question.
const exhibits = (add, choose) => {
  const words = state.words
  const found = make('div', { class: 'found' })
  const { asked, find } = search(({ questions }) => {
    const once = questions.filter(({ question, exhibits }, at) => exhibits.length && questions.findIndex((one) => one.question === question) === at)
    const kind = (question, text, exhibit) => {
      const isOn = add.question === question && add.exhibit === exhibit
      const button = make('button', { type: 'button', 'aria-pressed': String(isOn) }, words[exhibit])
      button.addEventListener('click', () => {
        press(found, button)
        Object.assign(add, { question, exhibit })
        choose(text)
      })
      return make('li', {}, button)
    }
    const stem = ({ name, question, text }) => (name === question ? text : text.split(' – ').slice(0, -1).join(' – '))
    found.replaceChildren(...once.map((one) => make('section', {}, make('p', { class: 'kind' }, stem(one)), make('ul', {}, ...one.exhibits.map((exhibit) => kind(one.question, stem(one), exhibit))))))
    if (once.length === 0) found.append(make('p', { role: 'status' }, words.none))
  })
  find()
  return make('div', { class: 'figures short' }, labelled(words.search, asked), found)
}

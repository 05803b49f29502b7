// Asks the operation that a form names, and shows its answer as lists and tables. No text of an answer becomes markup.
document.querySelectorAll('form.ask').forEach(form => form.addEventListener('submit', async event => {
  event.preventDefault()
  const answer = document.getElementById(form.dataset.answer)
  answer.replaceChildren(node('p', 'Asking …'))
  try {
    const response = await fetch(...request(form))
    const said = await response.json()
    answer.replaceChildren(response.ok ? shown(said) : node('p', said.detail || said.title || `Refused (${response.status}).`))
  } catch (failure) {
    answer.replaceChildren(node('p', 'There was no answer that could be read.'))
  }
}))

function request(form) {
  const fields = new Map([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value))
  const path = form.dataset.path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = encodeURIComponent(fields.get(name) || '')
    fields.delete(name)
    return value
  })
  const headers = { Accept: 'application/json' }
  const actor = document.getElementById('actor').value.trim()
  if (actor) headers['Cairn-Actor'] = actor
  if (form.dataset.method === 'get') return [`${path}?${new URLSearchParams([...fields])}`, { headers }]
  const body = {}
  fields.forEach((value, name) => {
    const steps = name.split('.')
    const last = steps.pop()
    steps.reduce((into, step) => into[step] ??= {}, body)[last] = value
  })
  return [path, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }]
}

function shown(value) {
  if (Array.isArray(value)) return value.length ? list(value) : node('p', 'None.')
  if (value !== null && typeof value === 'object') return facts(value)
  return node('span', value === null ? '–' : value === true ? 'yes' : value === false ? 'no' : String(value))
}

function list(values) {
  const all = document.createElement('ol')
  values.forEach(each => { const item = document.createElement('li'); item.append(shown(each)); all.append(item) })
  return all
}

function facts(value) {
  const all = document.createElement('dl')
  all.className = 'facts'
  Object.entries(value).forEach(([name, each]) => {
    const fact = document.createElement('div')
    const said = document.createElement('dd')
    said.append(shown(each))
    fact.append(node('dt', name.replace(/([A-Z])/g, ' $1').toLowerCase()), said)
    all.append(fact)
  })
  return all
}

function node(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

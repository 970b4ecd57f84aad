// Reads pages of the guide in headless Chromium, light and dark: no violation of accessibility, no request, and in the
// order of the accessibility tree every value of the guide's case with its label.
// Usage: node guide-page.mjs MODULES REFERENCE.html OTHER.html…
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [modules, ...pages] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

// The guide's case, typed from the guide: each label with its value, the port 80.
const host = 'http://notes.clg-la-bourgade.ac-nice.fr'
const service = 'http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F'
const expected = [
  ['Établissement', 'Collège La Bourgade'],
  ['UAI (RNE)', '0069999L'],
  ['Adresse IP', '10.106.152.36'],
  ['Nom du serveur', 'serveur-pronote'],
  ['Protocole', 'http'],
  ['Port d’écoute', '8036'],
  ['Préfixe d’URL à réserver', 'http://+:8036/'],
  ['Dossier d’installation', 'E:\\PRONOTE 2014'],
  ['Base', 'E:\\PRONOTE 2014\\base_bourgade_2014.not'],
  ['URL publique', `${host}:80`],
  ['Page commune', `${host}:80`],
  ['Espace Professeurs', `${host}:80/professeur.html`],
  ['Espace Vie scolaire', `${host}:80/viescolaire.html`],
  ['Espace Parents', `${host}:80/parent.html`],
  ['Espace Parents, version mobile', `${host}:80/mobile.parent.html`],
  ['Espace Élèves', `${host}:80/eleve.html`],
  ['Espace Entreprise', `${host}:80/entreprise.html`],
  ['Espace Académie', `${host}:80/academie.html`],
  ['URL du serveur CAS', 'https://www.agora06.fr/cas'],
  ['Lien d’authentification', `https://www.agora06.fr/cas/login?service=${service}`],
  ['Lien de validation', `https://www.agora06.fr/cas/samlValidate?TARGET=${service}`],
  ['URL à communiquer au socle ENT', `${host}:80/**`],
  ['URL de connexion directe', `${host}:80/?login=true`],
  ['Nom', 'sn'],
  ['Prénom', 'givenName'],
  ['Date de naissance', 'ENTPersonDateNaissance'],
  ['Code postal', 'postalCode'],
  ['Profil d’utilisateur', 'ENTPersonProfils'],
  ['Enseignants', 'National_3'],
  ['Élèves', 'National_1'],
  ['Parents', 'National_2'],
  ['Vie scolaire (personnels)', 'National_4;National_5;National_6'],
]

const faults = []
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND'],
})

for (const [rank, file] of pages.entries()) {
  const address = pathToFileURL(file).href
  for (const colorScheme of ['light', 'dark']) {
    // The page forbids every script: its rule is set aside for the checker's own, after what it asks for was seen.
    const context = await browser.newContext({ colorScheme, bypassCSP: true })
    const page = await context.newPage()
    page.on('request', (request) => {
      const asked = request.url()
      if (asked !== address && !asked.startsWith('data:')) faults.push(`${file}: asks for ${asked}`)
    })
    await page.goto(address, { waitUntil: 'load' })
    await page.evaluate(axe)
    const found = await page.evaluate(() => axe.run(document))
    for (const { id, nodes } of found.violations) {
      faults.push(`${file}, ${colorScheme}: ${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}: ${nodes[0].failureSummary}`)
    }
    // What could not be told, such as the contrast of a text that runs out of its place, is a fault here.
    for (const { id, nodes } of found.incomplete) {
      faults.push(`${file}, ${colorScheme}: ${id} cannot be told: ${nodes.length} × ${nodes[0].html.slice(0, 160)}: ` +
        nodes[0].any.map(({ message }) => message).join(' '))
    }
    console.log(`guide: ${file.split('/').pop()}, ${colorScheme}: ${found.passes.length} rules hold`)
    if (colorScheme === 'light') faults.push(...(await read(context, page, rank === 0)).map((fault) => `${file}: ${fault}`))
    await context.close()
  }
}
await browser.close()
if (faults.length > 0) {
  console.error(faults.slice(0, 20).join('\n'))
  process.exit(1)
}

// What a screen reader is given, in order; `isReference` has the guide's values.
async function read(context, page, isReference) {
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const children = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean)
  const text = (node) => node.role?.value === 'StaticText' ? node.name?.value ?? '' : children(node).map(text).join('')
  const inOrder = (node) => [node, ...children(node).flatMap(inOrder)]
  const all = inOrder(nodes[0])
  const role = (wanted) => all.filter((node) => !node.ignored && node.role?.value === wanted)
  const wrong = []
  for (const landmark of ['banner', 'navigation', 'main', 'contentinfo']) {
    if (role(landmark).length !== 1) wrong.push(`${role(landmark).length} × the landmark ${landmark}`)
  }
  // The headings go down one level at a time, and the steps come in order.
  const headings = role('heading').map((node) => [
    node.properties?.find((property) => property.name === 'level')?.value?.value, text(node)])
  headings.reduce((before, [level, title]) => {
    if (level > before + 1) wrong.push(`« ${title} » is of level ${level} after ${before}`)
    return level
  }, 0)
  const steps = headings.map(([, title]) => /^Étape\s(\d+) sur\s\d+/.exec(title)?.[1]).filter(Boolean).map(Number)
  if (steps.length < 10 || steps.some((step, index) => index > 0 && step <= steps[index - 1])) {
    wrong.push(`the steps come as ${steps.join(', ')}`)
  }
  for (const node of role('image')) {
    if (!node.name?.value) wrong.push('a picture has no name')
  }
  if (!isReference) return wrong
  // A value stands in the row of its label.
  const rows = role('row').map((row) => {
    const cells = children(row).flatMap(inOrder).filter((node) => ['rowheader', 'cell', 'gridcell'].includes(node.role?.value))
    return cells.map(text)
  })
  for (const [label, value] of expected) {
    if (!rows.some(([head, cell]) => head === label && cell === value)) wrong.push(`« ${label} » does not stand with « ${value} »`)
  }
  // Where it is to be typed too: labels and values one under the other, in the order they are read.
  const terms = all.filter((node) => ['term', 'definition'].includes(node.role?.value)).map(text)
  for (const value of [`${host}:80/**`, 'https://www.agora06.fr/cas']) {
    if (!terms.includes(value)) wrong.push(`« ${value} » does not stand beside the instruction that uses it`)
  }
  return wrong
}

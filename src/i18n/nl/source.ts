/** Het bestand waaruit een artikel is geïmporteerd: de onderdelen en het bestand zelf. */
export const source = {
  title: 'Geïmporteerd bestand',
  open: 'Geïmporteerd bestand…',
  facts: '{{name}} · {{size}}',
  openOriginal: 'Openen…',
  exportOriginal: 'Kopie opslaan…',
  exported: 'Opgeslagen: {{file}}',
  loading: 'Het bestand wordt gelezen…',
  differs: {
    text: 'Deze versie van Factmark zou de tekst anders lezen.',
    blocks: 'Deze versie van Factmark zou koppen, lijsten of tabellen anders herkennen. De tekst is hetzelfde.',
  },
  readAgain: 'Opnieuw lezen',
  annotated: 'Dit artikel heeft annotaties, dus de tekst blijft zoals hij is.',
  preset: 'Tekst',
  presets: { main: 'Hoofdtekst', whole: 'Hele pagina', own: 'Eigen keuze' },
  main: 'artikel',
  part_one: '{{kind}}, {{count}} woord',
  part_other: '{{kind}}, {{count}} woorden',
  make: 'Nieuw artikel maken',
  makeHint:
    'Maakt een nieuw artikel uit hetzelfde bestand en verplaatst dit artikel naar de prullenbak. Je kunt het ongedaan maken.',
  remade: 'Opnieuw geïmporteerd met andere onderdelen: {{title}}',
  show: 'Tonen',
  checkDetails: 'Gegevens controleren',
} as const

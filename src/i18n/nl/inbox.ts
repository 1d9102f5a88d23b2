/** De inbox: een map waaruit artikelen vanzelf binnenkomen. */
export const inbox = {
  title: 'Postvak',
  hint: 'Artikelen die je browser in deze map opslaat, worden vanzelf geïmporteerd zolang deze werkruimte open is.',
  none: 'Geen map',
  choose: 'Map kiezen…',
  chooseTitle: 'Kies de map van het postvak',
  stop: 'Niet meer volgen',
  moves: 'Geïmporteerde bestanden verplaatsen',
  movesHint: 'Naar {{folder}}. Staat dit uit, dan blijven ze waar ze zijn.',
  arrived_one: 'Uit het postvak: {{titles}}',
  arrived_other: 'Uit het postvak, {{count}} artikelen: {{titles}}',
  more_one: 'nog {{count}}',
  more_other: 'nog {{count}}',
  open: 'Openen',
  failed: 'Postvak: {{reason}}',
  removed_one: 'Het artikel is naar de prullenbak verplaatst.',
  removed_other: '{{count}} artikelen zijn naar de prullenbak verplaatst.',
}

/** Versies van een artikel, annotaties meenemen en wat er veranderd is. */
export const versions = {
  cli: {
    description: 'de laag van een annotator meenemen van een eerdere versie van een artikel',
    article: 'de latere versie',
    annotator: 'wiens laag wordt meegenomen',
    carried:
      '{{article}}: de laag van {{annotator}} is meegenomen van {{from}}: {{same}} gelijk, {{moved}} verplaatst, {{changed}} gewijzigd. {{annotator}} moet de verplaatste en gewijzigde nog bevestigen.',
    uncarried:
      'Niet meegenomen: {{gone}} staan niet meer in de tekst, {{ambiguous}} kunnen op meer plaatsen horen. Ze staan in de laag vermeld.',
    links_one: '{{count}} koppeling is weggelaten, omdat ze naar een annotatie leidt die niet is meegenomen.',
    links_other: '{{count}} koppelingen zijn weggelaten, omdat ze naar annotaties leiden die niet zijn meegenomen.',
    unconfirmed_one: '{{count}} meegenomen annotatie telt niet mee, omdat de annotator haar nog niet heeft bevestigd.',
    unconfirmed_other:
      '{{count}} meegenomen annotaties tellen niet mee, omdat de annotators ze nog niet hebben bevestigd.',
  },
}

/** Wat helpt om Factmark te leren: aanwijzingen bij toetsen, en de rondleiding. */

/** De balk die toetsen noemt. */
export const hints = {
  label: 'Toetsen die nu van pas komen',
  hide: 'Toetshints verbergen',
  names: {
    'adjudicate-first': 'Eerste behouden',
    'adjudicate-second': 'Tweede behouden',
    'adjudicate-both': 'Beide behouden',
    'adjudicate-none': 'Alle afwijzen',
    next: 'Volgende',
    previous: 'Vorige',
    review: 'Beoordelen sluiten',
    'review-agree': 'Akkoord',
    'dispute-boundary': 'Grens klopt niet',
    'dispute-tag': 'Tag klopt niet',
    'review-comment': 'Opmerking',
    'accept-suggestion': 'Accepteren',
    'reject-suggestion': 'Afwijzen',
    'adjust-suggestion': 'Aanpassen',
    'explain-suggestion': 'Waarom?',
    'next-suggestion': 'Volgend voorstel',
    merge: 'Samenvoegen',
    delete: 'Verwijderen',
    'tag-claim': 'Bewering',
    'tag-figure': 'Cijfer',
    'tag-quote': 'Citaat',
    'tag-attribution': 'Bron',
    deselect: 'Selectie opheffen',
    'select-sentence': 'Hele zin',
    link: 'Koppelen',
    note: 'Notitie',
    split: 'Splitsen',
    'correct-value': 'Waarde of spreker',
    'find-next': 'Volgende vindplaats',
    'find-previous': 'Vorige vindplaats',
    'tag-all-figure': 'Alle taggen als cijfer',
    'tag-all-claim': 'Alle taggen als bewering',
    'next-untagged': 'Volgende zin zonder tag',
    'next-unanswered': 'Volgende zonder antwoord',
    undo: 'Ongedaan maken',
    palette: 'Alle opdrachten',
    keys: 'Alle toetsen',
    import: 'Artikelen importeren',
    'paste-article': 'Artikel plakken',
    search: 'Zoeken in artikelen',
  },
}

/** De rondleiding. */
export const tour = {
  label: 'Rondleiding',
  offer: {
    title: 'Factmark leren in twee minuten?',
    words:
      'Vijf kleine stappen in een voorbeeldartikel: een bewering en een cijfer taggen, een citaat koppelen, beoordelen, exporteren. Alles kun je ongedaan maken.',
  },
  claim: {
    title: 'Tag een bewering',
    words:
      'Een bewering is een zin die iemand zou kunnen controleren. Klik erin, druk op {{first}} om de hele zin te selecteren en daarna op {{second}}.',
  },
  figure: {
    title: 'Tag een cijfer',
    words:
      'Dubbelklik op een getal, of klik erin en druk op {{first}}. Druk dan op {{second}}. De waarde wordt uit de woorden gelezen.',
  },
  link: {
    title: 'Koppel een citaat aan de spreker',
    words:
      'Selecteer iemands woorden en druk op {{first}}, en daarna de woorden die zeggen wie er spreekt en druk op {{second}}. Selecteer het citaat, druk op {{third}} om de bronnen te zien en daarna op Enter voor de dichtstbijzijnde.',
  },
  review: {
    title: 'Beoordelen',
    words:
      'Druk op {{first}}. Hier ben je het eens met tags van collega’s of betwist je ze. Bij blind taggen zie je die zodra je het artikel als klaar markeert ({{second}}).',
  },
  export: {
    title: 'Exporteren',
    words:
      'Druk op {{first}} en kies een formaat. Elk bestand wordt teruggelezen en vergeleken, zodat je weet dat het compleet is.',
  },
  end: {
    title: 'Dat is alles',
    words:
      'De balk hieronder noemt steeds de toetsen die van pas komen. {{first}} toont alle toetsen. Deze rondleiding staat ook in het menu Help.',
  },
  sampleAdded: 'Het voorbeeldartikel van de rondleiding staat in deze werkruimte.',
  removeSample: 'Verwijderen',
  begin: 'Beginnen',
  notNow: 'Nu niet',
  leave: 'Stoppen',
  skip: 'Overslaan',
  done: 'Klaar',
}

/** Eerdere versies, en wat er van buiten verandert. */
export const storage = {
  versions: {
    title: 'Eerdere versies van je annotaties',
    hint: 'Kies een versie om te zien hoe die verschilt van wat je nu hebt. Terugzetten is één stap, die je ongedaan kunt maken.',
    none: 'Er is nog geen eerdere versie: de eerste wordt bewaard als je annotaties verandert die op de schijf staan.',
    list: 'Versies',
    differences: 'Wat er zou veranderen',
    same: 'Deze versie heeft dezelfde annotaties als je nu hebt.',
    restore: 'Terugzetten',
    restored: 'Je annotaties zijn weer zoals ze waren op {{time}}.',
  },
  differences: {
    title: 'Wat er buiten Factmark is veranderd',
    hint: 'Beide kanten zijn samengevoegd. Niets van wat je getagd hebt is overschreven.',
    kinds: {
      added: 'Toegevoegd',
      removed: 'Verwijderd',
      changed: 'Veranderd',
      both: 'Aan beide kanten veranderd, beide bewaard',
      kept: 'Daar verwijderd, hier veranderd, bewaard',
    },
  },
  merged_one: 'Je annotaties bij “{{title}}” zijn buiten Factmark veranderd en samengevoegd: {{count}} verschil.',
  merged_other: 'Je annotaties bij “{{title}}” zijn buiten Factmark veranderd en samengevoegd: {{count}} verschillen.',
  importing: '{{file}} wordt gelezen ({{number}} van {{total}})…',
  show: 'Tonen',
  merge: 'Samenvoegen',
  older: 'Het bestand is weer van de versie van deze Factmark; je kunt hier verder.',
  unlocked: 'De andere Factmark is gesloten; je kunt hier verder.',
} as const

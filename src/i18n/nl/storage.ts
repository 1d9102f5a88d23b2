/** Eerdere versies, en wat er van buiten verandert. */
export const storage = {
  versions: {
    title: 'Eerdere versies van je annotaties',
    hint: 'Selecteer een versie om te zien hoe die verschilt van je huidige annotaties. Terugzetten kun je in één stap ongedaan maken.',
    none: 'Er zijn nog geen eerdere versies. De eerste wordt bewaard als je annotaties wijzigt die al op schijf staan.',
    list: 'Versies',
    differences: 'Wat er zou veranderen',
    same: 'Deze versie is gelijk aan je huidige annotaties.',
    restore: 'Terugzetten',
    restored: 'Je annotaties van {{time}} zijn teruggezet.',
  },
  differences: {
    title: 'Wijzigingen buiten Factmark',
    hint: 'Beide versies zijn samengevoegd. Geen van je annotaties is overschreven.',
    kinds: {
      added: 'Toegevoegd',
      removed: 'Verwijderd',
      changed: 'Gewijzigd',
      both: 'In beide gewijzigd, beide behouden',
      kept: 'Daar verwijderd, hier gewijzigd, behouden',
    },
  },
  merged_one: 'Je annotaties bij “{{title}}” zijn buiten Factmark gewijzigd. {{count}} verschil is samengevoegd.',
  merged_other:
    'Je annotaties bij “{{title}}” zijn buiten Factmark gewijzigd. {{count}} verschillen zijn samengevoegd.',
  continueHere: {
    open: 'Hier verdergaan…',
    title: 'Hier verdergaan?',
    layers:
      'De andere Factmark kan binnen enkele seconden alleen nog lezen. Wat iemand daar tot dan doet, wordt samengevoegd met je werk hier, maar een wijziging die dan nog niet is opgeslagen, kan verloren gaan.',
    adjudicated:
      'Het andere venster kan voor dit artikel geen beslissingen meer opslaan. Een beslissing die nog niet is opgeslagen, gaat verloren.',
    check: 'Ga alleen verder als daar niemand meer aan het werk is.',
    confirm: 'Hier verdergaan',
  },
  importing: '{{file}} importeren ({{number}} van {{total}})…',
  show: 'Tonen',
  merge: 'Samenvoegen',
  older: 'Deze versie van Factmark kan het bestand weer bewerken. Je kunt hier verder.',
  unlocked: 'Geen andere Factmark bewerkt deze annotaties nog. Je kunt hier verder.',
} as const

import { describe, expect, it } from 'vitest'
import { articleLanguage, guessLanguage } from '../../../../src/workspace/import/guessLanguage.ts'

describe('guessLanguage', () => {
  it.each([
    ['nl', 'De minister zei dat het plan niet door zou gaan.'],
    ['nl', 'Ziekenhuis sluit twee afdelingen'],
    ['nl', 'Volgens de politie is niemand gewond geraakt.'],
    ['nl', 'Wat is er gebeurd?'],
    ['en', 'The minister said that the plan would not go ahead.'],
    ['en', 'Hospital closes two wards'],
    ['en', 'Police said nobody was hurt.'],
    ['en', 'What happened there?'],
    ['de', 'Der Minister sagte, dass der Plan nicht umgesetzt werde.'],
    ['de', 'Krankenhaus schließt zwei Stationen'],
    ['de', 'Nach Angaben der Polizei wurde niemand verletzt.'],
    ['fr', 'Le ministre a déclaré que le projet ne serait pas réalisé.'],
    ['fr', 'L’hôpital ferme deux services'],
    ['fr', 'Selon la police, personne n’a été blessé.'],
  ])('takes a short text for %s: %s', async (language, text) => {
    expect(await guessLanguage(text)).toBe(language)
  })

  it.each([
    [
      'nl',
      'De veerdienst is vorig jaar vaker uitgevallen dan het jaar ervoor. Op de route varen vier boten, waarvan de oudste uit 1978 stamt. De provincie wil een nieuwe boot kopen, maar het geld is er nog niet.',
    ],
    [
      'en',
      'The ferry terminal reopened on Monday, eleven weeks after a storm tore off its roof. Repairs cost more than planned, and not every trader survived the winter. The old chandlery next door is for sale.',
    ],
    [
      'de',
      'Die Fähre ist im vergangenen Jahr häufiger ausgefallen als im Jahr zuvor. Auf der Strecke fahren vier Boote, von denen das älteste aus dem Jahr 1978 stammt. Das Land will ein neues kaufen.',
    ],
    [
      'fr',
      'Le bac est tombé en panne plus souvent que l’année précédente. Quatre bateaux desservent la ligne, dont le plus ancien date de 1978. La province veut en acheter un neuf, mais l’argent manque.',
    ],
  ])('takes a long text for %s, also with names and numbers of elsewhere in it', async (language, text) => {
    expect(await guessLanguage(`${text} New York Times 1978 Schmidt Dubois 40.000`.repeat(20))).toBe(language)
  })

  it.each([
    ['he', 'הספרייה הנודדת חוזרת לכביש עם BookBus'],
    ['th', 'ตลาดน้ำเปิดอีกครั้ง 4,500 คน'],
    ['ko', '시의회는 화요일에 항로를 넓히기로 했다'],
    ['el', 'Το δημοτικό συμβούλιο ψήφισε'],
    ['ja', '県は改修工事を始めると発表した'],
    ['zh', '地铁三号线昨天正式开通运营'],
    ['ar', 'استأنف ميناء المدينة العمل بعد إصلاح الرصيف'],
  ])('knows %s by its script: %s', async (language, text) => {
    expect(await guessLanguage(text)).toBe(language)
  })

  it('says none of a script of several languages', async () => {
    expect(await guessLanguage('شورای شهر روز سه‌شنبه به گسترش بندر رأی داد')).toBeNull()
  })

  it.each(['40.000', '', '088-1234567', '☂'])('says none where nothing tells: %s', async (text) => {
    expect(await guessLanguage(text)).toBeNull()
  })
})

describe('articleLanguage', () => {
  it.each([
    ['nl-BE', 'De minister zei dat het plan niet door zou gaan.', 'nl-BE'],
    ['en-US', 'De minister zei dat het plan niet door zou gaan.', 'nl'],
    ['en-US', '県は改修工事を始めると発表した', 'ja'],
    ['yi', 'הספרייה הנודדת חוזרת לכביש', 'yi'],
    [null, '40.000', 'und'],
  ])('of a file that names %s, in which stands “%s”, is %s', async (named, text, language) => {
    expect(await articleLanguage(named, text)).toBe(language)
  })
})

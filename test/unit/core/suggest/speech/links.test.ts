import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../../src/core/suggest/suggest.ts'

/** Each quotation with the attribution that it is linked to. */
const links = (language: string, text: string) =>
  suggest(text, language)
    .filter(({ tag }) => tag === 'quote')
    .map(({ quote, link }) => [quote, link ? text.slice(link.start, link.end) : null] as const)

describe('a quotation is linked', () => {
  it.each<
    readonly [how: string, language: string, text: string, expected: readonly (readonly [string, string | null])[]]
  >([
    ['to the attribution behind it', 'nl', '„Het is echt op”, zegt Havelaar.', [['„Het is echt op”', 'zegt Havelaar']]],
    [
      'to the attribution before it',
      'nl',
      'De burgemeester zegt: „Dat mag gewoon niet.”',
      [['„Dat mag gewoon niet.”', 'De burgemeester zegt']],
    ],
    [
      'in both parts to the attribution between them',
      'en',
      '“People forget this,” he added, “that it is an island.”',
      [
        ['“People forget this,”', 'he added'],
        ['“that it is an island.”', 'he added'],
      ],
    ],
    [
      'to the last attribution where speech runs on',
      'en',
      '“We ought to stay,” said Mary Garth. “Nobody asked us.”',
      [
        ['“We ought to stay,”', 'said Mary Garth'],
        ['“Nobody asked us.”', 'said Mary Garth'],
      ],
    ],
    [
      'to the attribution of the next one where they touch',
      'en',
      '“We ought to stay.” “Nobody asked us,” said Mary Garth.',
      [
        ['“We ought to stay.”', 'said Mary Garth'],
        ['“Nobody asked us,”', 'said Mary Garth'],
      ],
    ],
    [
      'inside another to its own attribution',
      'nl',
      '‘De directie heeft gezegd: “Niemand gaat er weg.” Dat was niet waar’, aldus de bond.',
      [
        ['‘De directie heeft gezegd: “Niemand gaat er weg.” Dat was niet waar’', 'aldus de bond'],
        ['“Niemand gaat er weg.”', 'De directie heeft gezegd'],
      ],
    ],
    [
      'as a part of reported speech',
      'en',
      'An official said the list was ‘settled over lunch’.',
      [['‘settled over lunch’', 'An official said']],
    ],
    [
      'to nothing where nobody is named',
      'nl',
      '„Vrijheid zal altijd winnen van onderdrukking.”',
      [['„Vrijheid zal altijd winnen van onderdrukking.”', null]],
    ],
  ])('%s', (_how, language, text, expected) => expect(links(language, text)).toEqual(expected))
})

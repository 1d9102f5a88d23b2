/** PDF files that browsers and word processors printed, from the files of the import bench. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, shown } from './reading.ts'

const printed = (name: string) =>
  read('pdf', readFileSync(join(import.meta.dirname, '../../../../bench/import/files', `${name}.pdf`)))

describe('a printed page', () => {
  it('in Arabic is in logical order, without the forms that its letters are drawn in', async () => {
    const { text, details } = await printed('ar-port')
    expect(details.title).toBe('ميناء الزهراء يستأنف العمل بعد إصلاح الرصيف الشرقي')
    expect(text).toContain('أي أقل بنحو 8% من التقديرات الأولى. وأضاف مدير الهيئة: «انتهينا قبل الموعد بأسبوعين')
    expect(text).toContain('يسمى PortTrack 3 لمعرفة')
    expect(text).not.toMatch(/[\ufb50-\ufdff\ufe70-\ufefc]/)
  })

  it('in Hebrew has its numbers, marks and items where they belong', async () => {
    const made = await printed('he-library')
    expect(made.text).toContain('ישן עם 3,400 ספרים יעצור שוב ב־12 יישובים, פעם')
    expect(shown(made)).toContain('list-item1 (2.): 2. שעת סיפור בכל יום חמישי ב־16:30.')
  })

  it('in Thai has all of its marks, and spaces only where there are some', async () => {
    const { text, replaced } = await printed('th-market')
    expect(replaced).toBe(0)
    expect(text).toContain('ตลาดน้ำบางเรืองเปิดอีกครั้งหลังน้ำท่วม')
    expect(text).toContain('มีเรือขายของ 86 ลำ จากเดิม 120 ลำ')
  })

  it('in Chinese and Japanese has its own characters, no spaces between them, and its last line', async () => {
    const chinese = await printed('zh-metro')
    expect(chinese.details.title).toBe('青河市地铁三号线开通首日客流超过二十一万人次')
    expect(chinese.text).toContain('全线长28.6公里，设车站22座')
    const japanese = await printed('ja-dam')
    expect(japanese.text).toContain('完成から60年が過ぎ')
    expect(japanese.text).toContain('下流の農家およそ420戸には、水の配り方を')
    expect(japanese.text).toContain('住民説明会は22日から。')
    expect(`${chinese.text}${japanese.text}`).not.toMatch(/[\u2e80-\u2fdf]/)
  })

  it('of two columns within one goes down the one and then the other', async () => {
    const { text } = await printed('fr-hopital-columns')
    expect(text).toMatch(
      /ne fermera pas cet été[\s\S]*Il y naît 312 enfants[\s\S]*gagné du temps[\s\S]*Reste la question des médecins\. Sur six postes d'anesthésiste, deux sont pourvus\.[\s\S]*Prochain bilan/,
    )
  })

  it('with a note at its foot has the sentence whole, and the note at the end', async () => {
    const made = await printed('en-ferry-pdf')
    expect(made.text).toContain('We ask for a boat that sails on Sundays.')
    expect(shown(made).at(-1)).toBe('note (¹): ¹ The figures are those of the end of last month.')
  })
})

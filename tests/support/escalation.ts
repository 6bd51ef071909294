import { delivered } from './passes.ts'
import { rehearsal } from './rehearsed.ts'
import { reportOpen } from './report-scenes.ts'

export const dossier = await reportOpen()

export const escalated = (name: string, work: () => void) =>
  rehearsal(name, () => {
    for (const day of ['2027-03-16', '2027-03-31', '2027-04-15']) delivered(day)
    work()
  })

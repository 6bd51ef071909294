// `npm run pictures`: the house and the screens of the README; `-- house` the first only, which needs no build.
import { writeHouse } from './house.mjs'

writeHouse()
if (process.argv[2] !== 'house') await (await import('./screens.mjs')).takeScreens()

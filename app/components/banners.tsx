import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'

/** How it stands with the files: whether a scanner looks at them, and how many are not what their rows say. */
export type FileCare = { scanner: 'works' | 'none' | 'silent'; damaged: number }

type BannersProps = {
  demo: 'mails_leave' | 'mails_stay' | null
  sampleKey: boolean
  /** For those who can do something about it. */
  fileCare: FileCare | null
}

/** What a reader must know of the whole portal before believing any page of it. */
export function Banners({ demo, sampleKey, fileCare }: BannersProps) {
  const t = useText()
  return (
    <>
      {demo && (
        <div className="banner banner-calm">
          <div className="band">
            <strong>{t('frame.demo.label')}</strong>
            <span>{t(`frame.demo.${demo}`)}</span>
            <Link to="/#demo">{t('frame.demo.roles')}</Link>
            <Link to="/demo/mail">{t('frame.demo.mailbox')}</Link>
            <Link to="/components">{t('frame.demo.components')}</Link>
          </div>
        </div>
      )}
      {fileCare && <FilesBanner {...fileCare} />}
      {sampleKey && (
        <div className="banner banner-sample">
          <div className="band">
            <strong>{t('frame.sample.label')}</strong>
            <span>{t('frame.sample')}</span>
          </div>
        </div>
      )}
    </>
  )
}

/** That nobody has set up a scanner is a standing fact; that one is silent or a file damaged is for today. */
function FilesBanner({ scanner, damaged }: FileCare) {
  const t = useText()
  if (scanner === 'works' && damaged === 0) return null
  const isCalm = scanner === 'none' && damaged === 0
  return (
    <div className={`banner ${isCalm ? 'banner-calm' : 'banner-sample'}`}>
      <div className="band">
        {!isCalm && <strong>{t('frame.files.label')}</strong>}
        {scanner !== 'works' && <span>{t(`frame.files.${scanner}`)}</span>}
        {damaged > 0 && <span>{t('frame.files.damaged', { count: damaged })}</span>}
      </div>
    </div>
  )
}

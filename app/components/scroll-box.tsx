import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/text/use-text.tsx'

/**
 * What may be wider than the page. Only a box that does scroll is a stop for the keyboard and says that it can be
 * moved; its edges fade where more is to come.
 */
export function ScrollBox({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  const reachable = scrolls
    ? { tabIndex: 0, role: 'group', 'aria-label': t('table.scroll', { caption: label }) }
    : {}
  return (
    <div ref={box} className={className ? `scroll-box ${className}` : 'scroll-box'} {...reachable}>
      {children}
    </div>
  )
}

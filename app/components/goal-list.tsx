/** Strategic goals, each with its words. */
export function GoalList({ goals }: { goals: readonly { code: string; name: string; text: string }[] }) {
  return (
    <dl className="stack-s">
      {goals.map(({ code, name, text }) => (
        <div key={code}>
          <dt>
            <strong>{name}</strong>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

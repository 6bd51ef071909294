import { useErrorText } from '#app/text/use-error-text.ts'

type Asked = {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

/** The fields of a form that lives in the address: what stands there, and what is wrong with it. */
export function useAddressFields({ values, errors }: Asked) {
  const sentence = useErrorText()
  return (name: string) => {
    const fault = errors[name]
    return { name, defaultValue: String(values[name] ?? ''), ...(fault && { error: sentence(fault) }) }
  }
}

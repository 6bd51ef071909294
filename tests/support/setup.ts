import { afterEach, beforeEach, expect, vi } from 'vitest'

// A test that writes to console.error fails: an unexpected complaint is a defect.
const complaints = vi.spyOn(console, 'error')
beforeEach(() => void complaints.mockClear())
afterEach(() => expect(complaints.mock.calls).toEqual([]))

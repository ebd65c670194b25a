import { useEffect, useEffectEvent, useState } from "react";

const PAUSE = 250;

/** What is being typed in a search field; told on (to the URL) once the typing pauses. */
export function useTyped(kept: string, tell: (words: string) => void): [string, (words: string) => void] {
  const [typed, setTyped] = useState(kept);
  const [toldAs, setToldAs] = useState(kept);
  if (kept !== toldAs) {
    setToldAs(kept);
    setTyped(kept);
  }
  const pass = useEffectEvent((words: string) => {
    setToldAs(words);
    tell(words);
  });
  useEffect(() => {
    if (typed.trim() === kept) return;
    const timer = setTimeout(() => pass(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, kept]);
  return [typed, setTyped];
}

/** What something is once it has not changed for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** A grey box where content will be; give it the size of that content, so that nothing jumps. */
export function Skeleton({ className = "" }: { className?: string }) {
  return (
    <div aria-hidden="true" className={`animate-pulse rounded-xl bg-default motion-reduce:animate-none ${className}`} />
  );
}

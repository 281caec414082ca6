/** In a process of the benchmark: does each task that is sent, and answers with its result. */
export function serve<Task, Result>(work: (task: Task) => Promise<Result>): void {
  process.on('message', ({ task }: { task: Task }) => {
    work(task).then(
      (result) => process.send?.({ result }),
      (error: unknown) =>
        process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: true });
}

// Makes the commands of a test late, as a busy machine does.
import { setTimeout as pause } from 'node:timers/promises';

/** Has each command of a driver wait, each time for another while of up to so many milliseconds. */
export function makeLate(driver, most) {
  const execute = driver.execute.bind(driver);
  driver.execute = async (command) => {
    await pause(Math.random() * most);
    return execute(command);
  };
}

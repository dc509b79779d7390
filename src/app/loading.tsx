import { APP_WORDS } from '../text/app-words';
import './loading.css';

/** Stands for the moment in which the next page is read from the phone. */
export function Loading() {
  return (
    <main className="loading">
      <p role="status">{APP_WORDS.opening}</p>
    </main>
  );
}

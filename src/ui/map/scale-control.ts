import L from 'leaflet';

export interface ScaleWords {
  readonly metres: string;
  readonly kilometres: string;
}

/** Leaflet's scale writes "m" and "km"; its words are put right each time that it has written. */
export function addScale(map: L.Map, { metres, kilometres }: ScaleWords): void {
  const scale = L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
  const say = () => {
    const line = scale.getContainer()?.firstElementChild;
    if (!line?.textContent) return;
    line.textContent = line.textContent.replace('km', kilometres).replace(/\bm\b/, metres);
  };
  map.on('move', say).whenReady(say);
}

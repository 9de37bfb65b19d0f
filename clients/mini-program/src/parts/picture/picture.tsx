import './picture.css';

/** Own drawings. They say nothing that the words beside them do not say. */
export const Picture = ({ name }: { name: 'door' | 'street' }) => <span className={`picture picture-${name}`} aria-hidden="true" />;

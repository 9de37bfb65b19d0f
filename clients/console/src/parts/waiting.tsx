import { Skeleton } from 'antd';

/** Lines where the content will be. @param rows about as many as will come */
export const Waiting = ({ rows = 5 }: { rows?: number }) => <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />;

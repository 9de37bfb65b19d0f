// A browser of this decade knows what we write, nearly as it is; WeChat compiles for phones of its own.
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '80', ios: '13.4', safari: '13.1', firefox: '78' } : undefined;

module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]] };

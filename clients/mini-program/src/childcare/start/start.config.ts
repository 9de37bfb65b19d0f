export default definePageConfig({ navigationBarTitleText: '子女托管' });

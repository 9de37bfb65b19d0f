export const uploading = {
  choose: '选择表格',
  again: '改好了，再传一次',
  drop: '把表格拖到这里，或点“选择表格”',
  rule: '电子表格（工作簿），最大 10 MB，20,000 行。公式不会执行，隐藏的工作表不读。',
  going: (percent: number) => `正在上传，${percent}%`,
  beginning: '已上传，正在打开',
  wrongKind: '请选电子表格（文件名以 .xlsx 结尾）；旧格式的请先在表格软件里另存为新格式',
  tooLarge: '文件超过 10 MB，请拆成几个再传',
  empty: '这个文件是空的，请换一个',
};

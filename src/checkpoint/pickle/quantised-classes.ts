/**
 * Classes that whole quantised models are pickled as, by the module that defines them.
 * Source: torch 2.13, subclasses of Module in torch.ao.nn and torch.ao.quantization.
 */
const CLASSES: Readonly<Record<string, string>> = {
  'torch.ao.nn.intrinsic.modules.fused':
    'BNReLU2d BNReLU3d ConvAdd2d ConvAddReLU2d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearLeakyReLU LinearReLU LinearTanh _FusedModule',
  'torch.ao.nn.intrinsic.qat.modules.conv_fused':
    'ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd',
  'torch.ao.nn.intrinsic.qat.modules.linear_fused': 'LinearBn1d',
  'torch.ao.nn.intrinsic.qat.modules.linear_relu': 'LinearReLU',
  'torch.ao.nn.intrinsic.quantized.dynamic.modules.linear_relu': 'LinearReLU',
  'torch.ao.nn.intrinsic.quantized.modules.bn_relu': 'BNReLU2d BNReLU3d',
  'torch.ao.nn.intrinsic.quantized.modules.conv_add': 'ConvAdd2d ConvAddReLU2d',
  'torch.ao.nn.intrinsic.quantized.modules.conv_relu': 'ConvReLU1d ConvReLU2d ConvReLU3d',
  'torch.ao.nn.intrinsic.quantized.modules.linear_relu': 'LinearLeakyReLU LinearReLU LinearTanh',
  'torch.ao.nn.qat.dynamic.modules.linear': 'Linear',
  'torch.ao.nn.qat.modules.conv': 'Conv1d Conv2d Conv3d _ConvNd',
  'torch.ao.nn.qat.modules.embedding_ops': 'Embedding EmbeddingBag',
  'torch.ao.nn.qat.modules.linear': 'Linear',
  'torch.ao.nn.quantizable.modules.activation': 'MultiheadAttention',
  'torch.ao.nn.quantizable.modules.rnn': 'LSTM LSTMCell _LSTMLayer _LSTMSingleLayer',
  'torch.ao.nn.quantized.dynamic.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d',
  'torch.ao.nn.quantized.dynamic.modules.linear': 'Linear',
  'torch.ao.nn.quantized.dynamic.modules.rnn': 'GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase',
  'torch.ao.nn.quantized.modules': 'DeQuantize Quantize',
  'torch.ao.nn.quantized.modules.activation': 'ELU Hardswish LeakyReLU MultiheadAttention PReLU ReLU6 Sigmoid Softmax',
  'torch.ao.nn.quantized.modules.batchnorm': 'BatchNorm2d BatchNorm3d _BatchNorm',
  'torch.ao.nn.quantized.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
  'torch.ao.nn.quantized.modules.dropout': 'Dropout',
  'torch.ao.nn.quantized.modules.embedding_ops': 'Embedding EmbeddingBag EmbeddingPackedParams',
  'torch.ao.nn.quantized.modules.functional_modules': 'FXFloatFunctional FloatFunctional QFunctional',
  'torch.ao.nn.quantized.modules.linear': 'Linear LinearPackedParams',
  'torch.ao.nn.quantized.modules.normalization': 'GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm',
  'torch.ao.nn.quantized.modules.rnn': 'LSTM',
  'torch.ao.nn.quantized.modules.utils': 'WeightedQuantizedModule',
  'torch.ao.nn.quantized.reference.modules.conv':
    'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
  'torch.ao.nn.quantized.reference.modules.linear': 'Linear',
  'torch.ao.nn.quantized.reference.modules.rnn': 'GRU GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase',
  'torch.ao.nn.quantized.reference.modules.sparse': 'Embedding EmbeddingBag',
  'torch.ao.nn.quantized.reference.modules.utils': 'ReferenceQuantizedModule',
  'torch.ao.nn.sparse.quantized.dynamic.linear': 'Linear',
  'torch.ao.nn.sparse.quantized.linear': 'Linear LinearPackedParams',
  'torch.ao.quantization.fake_quantize': 'FakeQuantize FakeQuantizeBase FixedQParamsFakeQuantize FusedMovingAvgObsFakeQuantize',
  'torch.ao.quantization.observer':
    'AffineQuantizedObserverBase FixedQParamsObserver HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerChannelMinMaxObserver PlaceholderObserver RecordingObserver ReuseInputObserver UniformQuantizationObserverBase',
  'torch.ao.quantization.stubs': 'DeQuantStub QuantStub QuantWrapper',
}

/**
 * Until torch 1.12 the modules of `torch.ao.nn` lay in `torch.nn`, and those of `torch.ao.quantization` in `torch.quantization`.
 * PyTorch still finds the classes of that time there, and no newer ones.
 */
const MOVED = /^torch\.ao\.(?!nn\.(quantized\.reference|sparse)\.)/
const NEWER =
  /^(_|ConvAdd|LinearLeakyReLU|LinearTanh|FixedQParamsObserver|ReuseInputObserver|AffineQuantizedObserverBase|UniformQuantization)/

function spellings(module: string, name: string): readonly string[] {
  const today = `${module}.${name}`
  return MOVED.test(module) && !NEWER.test(name) ? [today, today.replace(MOVED, 'torch.')] : [today]
}

export const QUANTISED_CLASSES: ReadonlySet<string> = new Set(
  Object.entries(CLASSES).flatMap(([module, names]) => names.split(' ').flatMap((name) => spellings(module, name))),
)

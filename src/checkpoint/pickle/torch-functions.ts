/**
 * Functions of PyTorch that modules and schedulers keep as attributes: activations, losses, and ways to change a learning
 * rate. They compute on numbers and tensors, and do nothing else. A pickle names them; it has no reason to call them.
 */

/** Activations and losses. Source: torch/nn/functional.py, and the C++ functions behind it. */
const FUNCTIONAL =
  'relu relu6 gelu silu mish elu selu celu glu leaky_relu prelu rrelu hardtanh hardsigmoid hardswish logsigmoid softplus softsign ' +
  'tanh tanhshrink sigmoid softmax softmin log_softmax normalize pairwise_distance cosine_similarity mse_loss l1_loss ' +
  'smooth_l1_loss huber_loss cross_entropy nll_loss kl_div binary_cross_entropy binary_cross_entropy_with_logits'

/** Functions of `torch` itself, which pickles reach as attributes of the class that holds them all. */
const NATIVE = 'relu selu celu rrelu prelu tanh sigmoid softmax log_softmax sin cos exp abs square sqrt erf'

/** Source: torch/optim/lr_scheduler.py and swa_utils.py; pure functions of numbers. */
const SCHEDULES: Readonly<Record<string, string>> = {
  'torch.optim.lr_scheduler.OneCycleLR': '_annealing_cos _annealing_linear',
  'torch.optim.lr_scheduler.CyclicLR': '_triangular_scale_fn _triangular2_scale_fn _exp_range_scale_fn',
  'torch.optim.swa_utils.SWALR': '_cosine_anneal _linear_anneal',
}

/** Full names, as `torch.optim.swa_utils.SWALR._cosine_anneal`. */
export const TORCH_FUNCTIONS: ReadonlySet<string> = new Set(
  [
    ['torch.nn.functional', FUNCTIONAL] as const,
    ['torch._C._nn', 'gelu silu mish elu_ leaky_relu hardtanh hardsigmoid hardswish softplus log_sigmoid'] as const,
    ['torch._C._VariableFunctionsClass', NATIVE] as const,
    ...Object.entries(SCHEDULES),
  ].flatMap(([owner, names]) => names.split(' ').map((name) => `${owner}.${name}`)),
)

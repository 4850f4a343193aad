"""The attribution network in PyTorch: an encoder read once, and a small second look around each cue.

    pieces ─ MiniLM encoder (6 layers, 384) ─┬─ cue tags of every word
                                             └─ vectors of every word (160)
    vectors around a cue ─ 2 small layers ─ scores of label, beginning and end of each word; is it one at all?

The states in which labels may follow each other are those of `reportedly.attribute.structure`.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.attribute.cues import HINTS
from reportedly.attribute.structure import (
    FORBIDDEN,
    LABELS,
    LEFT,
    SPAN,
    STATE_LABEL,
    STATES,
    allowed_steps,
    first_states,
)
from reportedly.attribute.windows import MARKS

WIDTH, LAYERS, HEADS = 384, 6, 12
NARROW, NARROW_LAYERS, NARROW_HEADS = 160, 2, 5
SCORES = LABELS + 2 * (LABELS - 1)


class Layer(nn.Module):
    """A transformer layer, post-norm as in BERT. Shapes (batch, seq, width); `mask` is added to attention."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, seq, width = x.shape
        split = self.qkv(x).view(batch, seq, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(split[0], split[1], split[2], attn_mask=mask)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, seq, width))
        x = self.norm1(x + self.dropout(mixed))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces to cue tags and vectors of words."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, 4 * WIDTH, dropout) for _ in range(LAYERS))
        self.cue = nn.Linear(WIDTH, 3)
        self.narrow = nn.Linear(WIDTH, NARROW)
        self.hints = nn.Linear(WIDTH, 4)  # learned along: in a content, its first and last word, in a source
        nn.init.zeros_(self.marks.weight)
        self.cue.bias.data.copy_(torch.tensor([3.0, 0.0, 0.0]))

    def words(self, ids: Tensor, marks: Tensor, first: Tensor) -> Tensor:
        """The encoded first piece of each word: (batch, words, width)."""
        mask = ((ids == 0)[:, None, None, :] * -1e4).to(torch.float32)
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.pieces(ids) + self.positions(place)[None] + self.marks(marks)))
        for layer in self.layers:
            x = layer(x, mask)
        return torch.gather(x, 1, first[..., None].expand(-1, -1, WIDTH))

    def forward(self, ids: Tensor, marks: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """`ids`, `marks`: (batch, pieces); `first`: (batch, words). Gives (batch, words, 3) and (batch, words, 160)."""
        x = self.words(ids, marks, first)
        return self.cue(x), self.narrow(x)

    def load_base(self, folder: Path) -> None:
        """Take over the weights of all-MiniLM-L6-v2."""
        base = load_file(folder / "model.safetensors")
        own = self.state_dict()
        types = base["embeddings.token_type_embeddings.weight"][0]
        own["pieces.weight"].copy_(base["embeddings.word_embeddings.weight"])
        own["positions.weight"].copy_(base["embeddings.position_embeddings.weight"] + types)
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"].copy_(base[f"embeddings.LayerNorm.{kind}"])
            for n in range(LAYERS):
                old = f"encoder.layer.{n}."
                qkv = [base[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                own[f"layers.{n}.qkv.{kind}"].copy_(torch.cat(qkv))
                names = {
                    "out": "attention.output.dense",
                    "norm1": "attention.output.LayerNorm",
                    "up": "intermediate.dense",
                    "down": "output.dense",
                    "norm2": "output.LayerNorm",
                }
                for ours, theirs in names.items():
                    own[f"layers.{n}.{ours}.{kind}"].copy_(base[f"{old}{theirs}.{kind}"])


class Roles(nn.Module):
    """The second look: the words around a cue to the scores of their labels."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.anchor = nn.Linear(NARROW, NARROW)
        self.place = nn.Embedding(SPAN, NARROW)
        self.hints = nn.Embedding(HINTS, NARROW)
        self.chance = nn.Linear(1, NARROW)
        self.norm = nn.LayerNorm(NARROW)
        self.layers = nn.ModuleList(Layer(NARROW, NARROW_HEADS, 2 * NARROW, dropout) for _ in range(NARROW_LAYERS))
        self.scores = nn.Linear(NARROW, SCORES)
        self.valid = nn.Linear(NARROW, 1)

    def forward(self, vectors: Tensor, hints: Tensor, chance: Tensor) -> tuple[Tensor, Tensor]:
        """`vectors`: (cues, SPAN, 160); `hints`: (cues, SPAN), 0 beyond the text; `chance`: (cues, SPAN), that a
        word is in a cue. Gives scores (cues, SPAN, 10) and the log odds that the cue is one (cues,)."""
        mask = ((hints == 0)[:, None, None, :] * -1e4).to(torch.float32)
        x = vectors + self.anchor(vectors[:, LEFT : LEFT + 1]) + self.place.weight[None]
        x = self.norm(x + self.hints(hints) + self.chance(chance[..., None]))
        for layer in self.layers:
            x = layer(x, mask)
        return self.scores(x), self.valid(x[:, LEFT]).squeeze(-1)


class Structure(nn.Module):
    """The conditional random field over the words around a cue: the loss of a labelling."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("steps", torch.from_numpy(allowed_steps()))
        self.register_buffer("first", torch.from_numpy(first_states()))
        self.register_buffer("label", torch.from_numpy(STATE_LABEL))

    def by_state(self, scores: Tensor, exists: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        beyond = torch.full((LABELS,), float(FORBIDDEN))
        beyond[0] = 0
        label = torch.where(exists[..., None], scores[..., :LABELS], beyond)
        borders = scores[..., LABELS:] * exists[..., None]
        begin, end = (functional.pad(half, (1, 0)) for half in borders.chunk(2, -1))
        return label[..., self.label], begin[..., self.label], end[..., self.label]

    def loss(self, scores: Tensor, exists: Tensor, gold: Tensor) -> Tensor:
        """Negative log likelihood (cues,) of gold state paths: `scores` (cues, SPAN, 10), `gold` (cues, SPAN)."""
        label, begin, end = self.by_state(scores, exists)
        differ = (self.label[:, None] != self.label[None, :]).to(scores.dtype)
        step = self.steps[None, 1:] + differ * (end[:, :-1, :, None] + begin[:, 1:, None, :])
        start = self.first + label[:, 0] + begin[:, 0]
        total = start
        for move, stay in zip(step.unbind(1), label[:, 1:].unbind(1), strict=True):
            total = torch.logsumexp(total[:, :, None] + move, 1) + stay
        normal = torch.logsumexp(total + end[:, -1], 1)
        at = gold[..., None]
        path = start.gather(1, gold[:, :1]).squeeze(1) + label[:, 1:].gather(2, at[:, 1:]).sum((1, 2))
        pair = (gold[:, :-1] * len(STATES) + gold[:, 1:])[..., None]
        path = path + step.flatten(2).gather(2, pair).sum((1, 2)) + end[:, -1].gather(1, gold[:, -1:]).squeeze(1)
        return normal - path

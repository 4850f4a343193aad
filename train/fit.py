"""Training of the attribution network on PolNeAR's train part.

Resumable: a checkpoint after every epoch; with the same plan a run goes on where it stopped. Seeds are fixed. Looks at
no dev or test data: the weights that it gives are averaged over steps and over the last epochs.
"""

import math
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from augment import headlines, inner_texts, vary
from batches import IGNORED, Item, batches, items
from corpus import Text, read
from model import Encoder, Roles, Structure
from reportedly.attribute.cues import OUT, anchors, probabilities


@dataclass(frozen=True)
class Plan:
    epochs: int = 6
    pieces: int = 2048  # in a batch, padding included
    rate: float = 1.3e-4  # of the encoder's top layer; each layer below learns at `decay` of the one above
    decay: float = 0.9
    head_rate: float = 1e-3
    warm_up: float = 0.06
    average: float = 0.998  # of the weights over steps
    inner: float = 0.3  # share of plain sentences that are also learned as contents
    seed: int = 1


class Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.roles, self.structure = Encoder(), Roles(), Structure()


def fit(plan: Plan, data: Path, base: Path, out: Path, limit: int | None = None) -> Path:
    """Train on the first `limit` articles (all, if none is given); the file of the weights."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts = list(read(data / "train.jsonl"))[:limit]
    network = Network()
    network.encoder.load_base(base)
    network.encoder.pieces.weight.requires_grad_(False)
    steps = plan.epochs * len(epoch(texts, tokenizer, plan, 0))
    optimizer = torch.optim.AdamW(groups(network, plan), betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step, steps, plan.warm_up))
    averaged = {k: v.clone() for k, v in network.state_dict().items()}
    made_by = asdict(plan) | {"limit": limit}
    begun = resume(out, made_by, network, averaged, optimizer, schedule)
    for number in range(begun, plan.epochs):
        started, shown = time.time(), Meter()
        torch.manual_seed(plan.seed * 1000 + number)
        network.train()
        todo = epoch(texts, tokenizer, plan, number)
        for step, batch in enumerate(todo):
            losses = loss(network, batch, np.random.default_rng(number * 100_000 + step))
            optimizer.zero_grad(set_to_none=True)
            losses["all"].backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            blend(averaged, network, min(plan.average, (1 + schedule.last_epoch) / (10 + schedule.last_epoch)))
            shown.add(losses)
            if step % 25 == 0:
                print(f"epoch {number} step {step}/{len(todo)} {shown} {time.time() - started:.0f}s", flush=True)
        save(out, number, made_by, network, averaged, optimizer, schedule)
    return mean(out, [plan.epochs - 3, plan.epochs - 1])


def epoch(texts: list[Text], tokenizer: Tokenizer, plan: Plan, number: int) -> list[list[Item]]:
    """The batches of one epoch: a variant of each article, and what is built from it."""
    rng = random.Random(plan.seed * 1000 + number)
    found = []
    for text in texts:
        built = [*inner_texts(text, rng, plan.inner), *headlines(text, rng)]
        for one in (vary(text, rng), *built):
            found += list(items(one, tokenizer, rng))
    return batches([item for item in found if len(item.words) > 2], rng, plan.pieces)


def rate(step: int, steps: int, warm_up: float) -> float:
    warm = warm_up * steps
    return step / warm if step < warm else max(0.02, 0.5 * (1 + math.cos(math.pi * (step - warm) / (steps - warm))))


def groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    """Layer-wise learning rates (ULMFiT's discriminative fine-tuning): lower layers change less."""
    encoder = network.encoder
    depth = len(encoder.layers)
    parts: list[tuple[nn.Module, float]] = [
        (encoder.positions, plan.rate * plan.decay**depth),
        (encoder.norm, plan.rate * plan.decay**depth),
        *((layer, plan.rate * plan.decay ** (depth - 1 - n)) for n, layer in enumerate(encoder.layers)),
        *((part, plan.head_rate) for part in (encoder.marks, encoder.cue, encoder.narrow, encoder.hints)),
        (network.roles, plan.head_rate),
    ]
    return [{"params": list(part.parameters()), "lr": lr} for part, lr in parts]


def loss(network: Network, batch: list[Item], rng: np.random.Generator) -> dict[str, Tensor]:
    """The losses of a batch, in nats a cue: of cue tags, of the words around the cues, of telling false cues."""
    ids, marks, first = (stacked([getattr(item, name) for item in batch], 0) for name in ("ids", "marks", "first"))
    tags = stacked([item.tags for item in batch], IGNORED)
    hints = torch.from_numpy(np.stack([np.pad(i.hints, ((0, tags.shape[1] - len(i.hints)), (0, 0))) for i in batch]))
    encoder = network.encoder
    words = encoder.words(ids, marks, first)
    logits, vectors = encoder.cue(words), encoder.narrow(words)
    weight = max(1.0, float((tags >= 0).sum()) / 36)
    known = (tags >= 0)[..., None].expand_as(hints)
    losses = {
        "cue": functional.cross_entropy(logits.flatten(0, 1), tags.flatten(), ignore_index=IGNORED, reduction="sum")
        / weight,
        "hint": functional.binary_cross_entropy_with_logits(encoder.hints(words)[known], hints[known], reduction="sum")
        / weight,
    }
    chances = probabilities(logits.detach().numpy())
    row, index, near, gold, valid = around(batch, chances, rng)
    if len(row):
        inside = torch.from_numpy(np.maximum(index, 0))
        exists = torch.from_numpy(near > 0)
        seen = vectors[torch.from_numpy(row)[:, None], inside] * exists[..., None]
        chance = torch.from_numpy(np.where(near > 0, 1 - chances[row[:, None], np.maximum(index, 0), OUT], 0))
        scores, odds = network.roles(seen, torch.from_numpy(near).long(), chance.float())
        true = torch.from_numpy(valid)
        if true.any():
            losses["roles"] = network.structure.loss(scores[true], exists[true], torch.from_numpy(gold)).sum() / weight
        losses["valid"] = functional.binary_cross_entropy_with_logits(odds, true.float(), reduction="sum") / weight
    losses["all"] = sum((0.2 if k == "hint" else 1.0) * v for k, v in losses.items())
    return losses


def around(
    batch: list[Item], chances: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The cues of a batch, true ones and those that the network falsely sees: window, words, hints around each,
    gold states of the true ones, and which are true."""
    row, index, near, gold, valid = [], [], [], [], []
    for number, item in enumerate(batch):
        here = 1 - chances[number, : len(item.words), OUT]
        for cue, (begin, stop) in enumerate(item.cues):
            anchor = begin + int(here[begin:stop].argmax())
            at, hints = item.near(anchor)
            row.append(number), index.append(at), near.append(hints), valid.append(True)
            gold.append(item.states(cue, at))
        seen = anchors(chances[number, : len(item.words)], 0.15)
        false = [a for a in seen.tolist() if item.tags[a] == 0]
        for anchor in rng.permutation(false)[: len(item.cues) // 2 + 1].tolist():
            at, hints = item.near(anchor)
            row.append(number), index.append(at), near.append(hints), valid.append(False)
    if not row:
        return (np.zeros(0, int),) * 5
    return (
        np.array(row),
        np.stack(index),
        np.stack(near),
        np.stack(gold) if gold else np.zeros((0, 0), int),
        np.array(valid),
    )


def stacked(arrays: list[np.ndarray], pad: int) -> Tensor:
    width = max(map(len, arrays))
    return torch.from_numpy(np.stack([np.pad(a, (0, width - len(a)), constant_values=pad) for a in arrays]))


def blend(averaged: dict[str, Tensor], network: Network, keep: float) -> None:
    with torch.no_grad():
        for name, value in network.named_parameters():
            if value.requires_grad:
                averaged[name].lerp_(value, 1 - keep)


def mean(out: Path, epochs: list[int]) -> Path:
    """The mean of the averaged weights after some epochs: as good on PolNeAR's domain, better on others."""
    states = [torch.load(out / f"epoch{number}.pt", weights_only=True) for number in epochs]
    whole = {
        name: sum(state[name] for state in states) / len(states) if value.is_floating_point() else value
        for name, value in states[0].items()
    }
    torch.save(whole, out / "mean.pt")
    return out / "mean.pt"


class Meter:
    """Running means of the losses."""

    def __init__(self) -> None:
        self.means: dict[str, float] = {}

    def add(self, losses: dict[str, Tensor]) -> None:
        for name, value in losses.items():
            self.means[name] = 0.97 * self.means.get(name, value.item()) + 0.03 * value.item()

    def __str__(self) -> str:
        return " ".join(f"{name} {mean:.3f}" for name, mean in self.means.items())


def save(
    out: Path, number: int, made_by: dict[str, object], network: Network, averaged: dict[str, Tensor], *others: object
) -> None:
    """Each file is there whole or not at all, and the one that says how far we came is written last."""
    state = {"epoch": number + 1, "made_by": made_by, "network": network.state_dict(), "averaged": averaged}
    state["others"] = [other.state_dict() for other in others]  # type: ignore[attr-defined]
    for name, what in ((f"epoch{number}.pt", averaged), ("last.pt", state)):
        torch.save(what, out / "new.pt")
        (out / "new.pt").replace(out / name)


def resume(
    out: Path, made_by: dict[str, object], network: Network, averaged: dict[str, Tensor], *others: object
) -> int:
    """Load the last checkpoint, if there is one; the number of the epoch to go on with.

    Raises `SystemExit` where the checkpoint was made by another plan.
    """
    if not (out / "last.pt").exists():
        return 0
    state = torch.load(out / "last.pt", weights_only=True)
    if state["made_by"] != made_by:
        raise SystemExit(f"{out}: expected checkpoints of {made_by}, got those of {state['made_by']}")
    network.load_state_dict(state["network"])
    for name, value in state["averaged"].items():
        averaged[name].copy_(value)
    for other, saved in zip(others, state["others"], strict=True):
        other.load_state_dict(saved)  # type: ignore[attr-defined]
    return int(state["epoch"])

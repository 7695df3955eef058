"""Loading: the bundled samples, splits, options, toys, presets."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import data
from playground.data import resources, sources, toys
from playground.errors import DataError, ParameterError
from playground.project import presets

IMAGE_SETS = ("mnist", "fashion-mnist", "cifar-10")
TOYS = ("circle", "xor", "gauss", "spiral", "moons", "checkerboard", "curve", "plane", "multi-gauss")
NUMBERS = ("plane", "multi-gauss")
MORE = {"curve": {"function": "cubic"}}
GENERATED = ("ratings", "reverse-digits", "tones")
TABLES = ("iris", "wine", "breast-cancer", "diabetes")


def test_the_names_are_those_of_the_contract() -> None:
    first = (*IMAGE_SETS, "digits", *TOYS, "drawn", *TABLES)
    assert data.names()[: len(first)] == first
    assert {*GENERATED} < {*data.names()}
    assert len(set(data.names())) == len(data.names())


def test_importing_the_data_room_does_not_import_torch() -> None:
    code = "import playground.data, playground.data.augment, sys; assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


SAMPLES = {
    "mnist": ("sample: 10 000 of 70 000 digits", (8100, 900, 1000)),
    "fashion-mnist": ("sample: 7 000 of 70 000 images", (5400, 600, 1000)),
    "cifar-10": ("sample: 6 000 of 60 000 photographs", (4500, 500, 1000)),
}


@pytest.mark.parametrize("name", IMAGE_SETS)
def test_the_samples_load_offline_and_say_that_they_are_samples(name: str) -> None:
    loaded = data.load(name)
    assert (loaded.is_sample, loaded.origin) == (True, SAMPLES[name][0])
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == SAMPLES[name][1]
    assert data.status(name).text == loaded.origin
    for split in (loaded.train, loaded.validation, loaded.test):
        assert split.inputs.shape == (len(split), *loaded.info.shape)
        assert split.inputs.dtype == np.uint8
        assert split.targets.dtype == np.int64
        assert set(split.targets.tolist()) == set(range(10))
    assert loaded.scale == 255


@pytest.mark.parametrize("name", IMAGE_SETS)
def test_the_test_part_of_a_sample_has_every_class_about_equally_often(name: str) -> None:
    counts = np.bincount(sources.read(name).test.targets, minlength=10)
    # MNIST's classes differ by up to 30 % in the official set, and its sample keeps that.
    assert (counts == 100).all() if name != "mnist" else (counts > 80).all()


def test_the_samples_hold_the_official_bytes() -> None:
    """SHA-256 of all images and labels, as the scripts that made the files compared them with the official ones."""
    found = {}
    for name in IMAGE_SETS:
        raw = sources.read(name)
        digest = hashlib.sha256()
        for split in (raw.train, raw.test):
            digest.update(np.ascontiguousarray(split.inputs).tobytes())
            digest.update(split.targets.astype(np.uint8).tobytes())
        found[name] = digest.hexdigest()
    assert found == {
        "mnist": "9440d58b38fe0a655345d7a58535e8db75ed8a7c95e7711cb9be3256e3bc97a3",
        "fashion-mnist": "294e9b65d2b989c30fcb7bcd42a3cb5c629b93b08c0f284db44abddd890b4d3f",
        "cifar-10": "ba8943f0121a7f2ca0e2991bf5d060e6ac0280b61dcdb827c806a87e71f42e79",
    }


def test_the_bundled_samples_stay_small() -> None:
    sizes = {f.name: f.stat().st_size for f in (resources.folder("assets") / "samples").iterdir()}
    assert sizes["cifar-10.npz"] < 16 * 2**20
    assert sum(sizes.values()) < 25 * 2**20


def test_training_and_validation_share_no_sample_and_miss_none() -> None:
    loaded = data.load("mnist", {"validation": 0.25})
    together = np.concatenate([loaded.train.inputs, loaded.validation.inputs]).reshape(9000, -1)
    whole = sources.read("mnist").train.inputs.reshape(9000, -1)
    assert sorted(map(bytes, together)) == sorted(map(bytes, whole))
    assert len(loaded.validation) == 2250


def test_the_seed_decides_the_split_and_the_limit_takes_the_first() -> None:
    whole, same, other = data.load("mnist", seed=1), data.load("mnist", seed=1), data.load("mnist", seed=2)
    assert np.array_equal(whole.train.inputs, same.train.inputs)
    assert not np.array_equal(whole.train.inputs, other.train.inputs)
    first = data.load("mnist", seed=1, limit=100)
    assert np.array_equal(first.train.inputs, whole.train.inputs[:100])
    assert np.array_equal(first.train.targets, whole.train.targets[:100])
    assert np.array_equal(first.validation.inputs, whole.validation.inputs)
    assert np.array_equal(first.test.inputs, whole.test.inputs)
    assert len(data.load("mnist", limit=10**9).train) == 8100


@pytest.mark.parametrize("limit", [0, -3])
def test_a_limit_below_one_is_refused(limit: int) -> None:
    with pytest.raises(DataError, match=f"at least 1 training sample; got {limit}"):
        data.load("mnist", limit=limit)


def test_mean_and_deviation_are_those_of_the_training_inputs() -> None:
    loaded = data.load("cifar-10")
    inputs = loaded.train.inputs / 255
    np.testing.assert_allclose(loaded.mean, inputs.mean((0, 2, 3)), rtol=1e-5)
    np.testing.assert_allclose(loaded.std, inputs.std((0, 2, 3)), rtol=1e-5)
    points = data.load("spiral")
    np.testing.assert_allclose(points.mean, points.train.inputs.mean(0), atol=1e-5)
    np.testing.assert_allclose(points.std, points.train.inputs.std(0), rtol=1e-5)


@pytest.mark.parametrize("name", ["mnist", "spiral"])
def test_without_standardising_inputs_are_only_scaled(name: str) -> None:
    loaded = data.load(name, {"standardize": False})
    assert loaded.mean.tolist() == [0.0] * loaded.info.shape[0]
    assert loaded.std.tolist() == [1.0] * loaded.info.shape[0]


@pytest.mark.parametrize(
    ("name", "options", "parameter"),
    [
        ("mnist", {"noise": 0.1}, "noise"),
        ("mnist", {"rotation": 181}, "rotation"),
        ("mnist", {"flip": 1}, "flip"),
        ("cifar-10", {"shift": -1}, "shift"),
        ("spiral", {"samples": 5}, "samples"),
        ("spiral", {"flip": True}, "flip"),
        ("spiral", {"test": 0.95}, "test"),
    ],
)
def test_wrong_options_are_named(name: str, options: dict[str, object], parameter: str) -> None:
    with pytest.raises(ParameterError) as caught:
        data.load(name, options)
    assert caught.value.parameter == parameter


@pytest.mark.parametrize("name", TOYS)
def test_toys_split_as_told(name: str) -> None:
    loaded = data.load(name)
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (200, 50, 250)
    assert (loaded.is_sample, loaded.origin, loaded.scale) == (False, "generated", 1)
    loaded = data.load(name, {"samples": 50, "test": 0.0, "validation": 0.0})
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (50, 0, 0)


@given(
    st.sampled_from(TOYS), st.integers(20, 300), st.floats(0, 1), st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1)
)
def test_toys_follow_count_noise_and_seed(name: str, n: int, noise: float, seed: int, other: int) -> None:
    more = MORE.get(name, {})
    points, targets = toys.make(name, n, noise, seed, **more)
    assert (points.shape, points.dtype) == ((n, 2), np.float32)
    assert np.isfinite(points).all()
    assert np.abs(points).max() <= 6
    again = toys.make(name, n, noise, seed, **more)
    assert np.array_equal(points, again[0])
    assert np.array_equal(targets, again[1])
    assert seed == other or not np.array_equal(points, toys.make(name, n, noise, other, **more)[0])
    if name in NUMBERS:
        assert (targets.shape, targets.dtype) == ((n, 1), np.float32)
    else:
        assert targets.dtype == np.int64
        assert abs(int((targets == 0).sum()) - int((targets == 1).sum())) <= 1


def test_clean_toys_follow_their_rule() -> None:
    points, targets = toys.make("circle", 500, 0, 0)
    assert ((np.hypot(*points.T) > 3) == (targets == 1)).all()
    points, targets = toys.make("xor", 500, 0, 0)
    assert ((points[:, 0] * points[:, 1] < 0) == (targets == 1)).all()
    points, targets = toys.make("plane", 500, 0, 0)
    np.testing.assert_allclose(targets[:, 0], points.sum(1) / 10, atol=1e-6)
    points, targets = toys.make("gauss", 500, 0, 0)
    assert ((points.sum(1) < 0) == (targets == 1)).mean() > 0.99
    points, targets = toys.make("spiral", 500, 0, 0)
    along = np.hypot(*points.T) / toys.RADIUS
    phase = np.arctan2(points[:, 0], points[:, 1]) - 1.75 * 2 * np.pi * along
    assert ((np.cos(phase) < 0) == (targets == 1)).all()


def test_noise_moves_points_but_not_their_classes() -> None:
    for name in ("circle", "xor", "spiral", "moons", "checkerboard"):
        clean, noisy = toys.make(name, 400, 0, 3), toys.make(name, 400, 0.3, 3)
        assert np.array_equal(clean[1], noisy[1])
        assert 0.1 < np.abs(clean[0] - noisy[0]).mean() < 2


def test_presets_are_listed_with_one_line_and_data_set() -> None:
    listed = presets.presets()
    assert {p.name for p in listed} >= {
        "mnist_mlp",
        "mnist_cnn",
        "mnist_cnn_deep",
        "cifar_cnn",
        "cifar_resnet",
        "mnist_lstm",
        "mnist_attention",
        "fashion_cnn",
        "spiral_mlp",
        "iris_mlp",
        "diabetes_mlp",
        "multi_digit",
        "recommender",
        "reverse_digits",
        "autoencoder",
        "vae",
        "gan_points",
        "gan_mnist",
        "distillation",
        "tones_cnn",
        "one_neuron",
        "xor_hidden",
        "moons_mlp",
        "sine_mlp",
        "checkerboard_mlp",
        "hills_mlp",
        "logistic_regression",
        "linear_regression",
    }
    assert listed[0].name == "mnist_cnn", "the first start opens it"
    for preset in listed:
        assert preset.path == presets.path(preset.name)
        assert preset.dataset in (*data.names(), *data.OWN)
        assert preset.title
        assert "\n" not in preset.line


def test_an_unknown_preset_lists_those_with_names_like_it() -> None:
    with pytest.raises(DataError, match=r"no preset “mnist_cn”; names like it: mnist_cnn, "):
        presets.path("mnist_cn")

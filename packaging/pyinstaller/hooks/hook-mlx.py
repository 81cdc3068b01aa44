"""MLX looks for its kernels beside its own library, so the two stay where the wheel has them."""

from PyInstaller.utils.hooks import (
    collect_data_files,
    collect_dynamic_libs,
    collect_submodules,
    copy_metadata,
)

hiddenimports = collect_submodules("mlx", filter=lambda name: "distributed" not in name)
binaries = collect_dynamic_libs("mlx")
datas = collect_data_files("mlx", includes=["lib/*.metallib"]) + copy_metadata("mlx")

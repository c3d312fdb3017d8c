print("vtvl")

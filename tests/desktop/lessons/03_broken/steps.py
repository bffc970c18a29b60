# %% only
x = 1

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Tensor Desk teaches PyTorch tensors by doing: read a step, predict, edit, run, and see the tensors. It works without a network.</source>
        <translation>Tensor Desk는 PyTorch의 Tensor를 직접 해 보며 배우는 프로그램입니다. 단계를 읽고, 예측하고, 고치고, 실행하고, Tensor를 눈으로 봅니다. 네트워크 없이 동작합니다.</translation>
    </message>
    <message>
        <source>Tensor Desk: MIT License. Fonts: Pretendard and D2Coding, SIL Open Font License 1.1. Icons: Lucide, ISC License. Qt and PySide6: LGPL 3.</source>
        <translation>Tensor Desk: MIT 라이선스. 글꼴: Pretendard, D2Coding(SIL Open Font License 1.1). 아이콘: Lucide(ISC License). Qt, PySide6: LGPL 3.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Run the step</source>
        <translation>단계 실행</translation>
    </message>
    <message>
        <source>Run and go to the next step</source>
        <translation>실행하고 다음 단계로</translation>
    </message>
    <message>
        <source>Run all steps above</source>
        <translation>위 단계 모두 실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Start a new kernel</source>
        <translation>새 커널 시작</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <translation>알림이 권하는 일 하기</translation>
    </message>
    <message>
        <source>Keep a spare kernel ready</source>
        <translation>예비 커널 준비해 두기</translation>
    </message>
    <message>
        <source>Check the exercise</source>
        <translation>답 확인</translation>
    </message>
    <message>
        <source>Reset the step</source>
        <translation>단계 초기화</translation>
    </message>
    <message>
        <source>Reset the whole lesson</source>
        <translation>수업 전체 초기화</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <translation>초기화 되돌리기</translation>
    </message>
    <message>
        <source>Open lessons from a folder…</source>
        <translation>폴더에서 수업 열기…</translation>
    </message>
    <message>
        <source>Export what I did…</source>
        <translation>내 학습 기록 내보내기…</translation>
    </message>
    <message>
        <source>Save all output…</source>
        <translation>출력 모두 저장…</translation>
    </message>
    <message>
        <source>Switch between CPU and GPU</source>
        <translation>CPU와 GPU 바꾸기</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Filter lessons</source>
        <translation>수업 찾기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>실험대</translation>
    </message>
    <message>
        <source>Views alone</source>
        <translation>보기만 표시</translation>
    </message>
    <message>
        <source>Check this distribution</source>
        <translation>이 분포 검정하기</translation>
    </message>
    <message>
        <source>Open a file of values…</source>
        <translation>값 파일 열기…</translation>
    </message>
    <message>
        <source>Go to the code</source>
        <translation>코드로 이동</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>화면 배치 초기화</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>About Tensor Desk</source>
        <translation>Tensor Desk 정보</translation>
    </message>
</context>
<context>
    <name>AxesMenu</name>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Values on a log axis</source>
        <translation>값을 로그 축으로</translation>
    </message>
    <message>
        <source>Counts on a log axis</source>
        <translation>도수를 로그 축으로</translation>
    </message>
</context>
<context>
    <name>BenchCodeLine</name>
    <message>
        <source>The call as code</source>
        <translation>난수 함수를 호출하는 코드</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>아직 완성되지 않음</translation>
    </message>
    <message>
        <source>Copy this line</source>
        <translation>이 줄 복사</translation>
    </message>
</context>
<context>
    <name>BenchCountSlider</name>
    <message>
        <source>How many values, on a logarithmic scale</source>
        <translation>값의 개수(로그 눈금)</translation>
    </message>
    <message>
        <source>10 to 10^10 values, in steps of 1, 2 and 5 times a power of ten</source>
        <translation>값 10개부터 10^10개까지. 10의 거듭제곱의 1, 2, 5배마다 한 단계입니다</translation>
    </message>
</context>
<context>
    <name>BenchEmpty</name>
    <message>
        <source>Draw as many values of a random function of torch as you like, and see and test whether they follow its law.</source>
        <translation>torch의 난수 함수로 값을 원하는 만큼 뽑고, 이론 분포를 따르는지 눈으로 보고 검정합니다.</translation>
    </message>
    <message>
        <source>Draw 1,000,000 values of torch.randn</source>
        <translation>torch.randn 값 1,000,000개 뽑기</translation>
    </message>
</context>
<context>
    <name>BenchFields</name>
    <message>
        <source>The random function of torch that is called</source>
        <translation>값을 뽑을 torch의 난수 함수</translation>
    </message>
    <message>
        <source>The type of the values that are drawn</source>
        <translation>뽑을 값의 자료형</translation>
    </message>
    <message>
        <source>Where the values are drawn and counted</source>
        <translation>값을 뽑고 집계하는 장치</translation>
    </message>
    <message>
        <source>10 to 10^10; 1e6, 10^6 and 1,000,000 mean the same</source>
        <translation>10부터 10^10까지. 1e6, 10^6, 1,000,000은 같은 수입니다</translation>
    </message>
    <message>
        <source>The same seed draws the same values again</source>
        <translation>시드가 같으면 같은 값이 다시 뽑힙니다</translation>
    </message>
    <message>
        <source>How many generators draw at the same time, each on a core</source>
        <translation>동시에 값을 뽑는 난수 생성기의 수. 생성기마다 코어 하나를 씁니다</translation>
    </message>
    <message>
        <source>always new</source>
        <translation>매번 새 시드</translation>
    </message>
    <message>
        <source>Resample takes a new seed and shows it here</source>
        <translation>다시 뽑을 때마다 새 시드를 정해 여기에 표시합니다</translation>
    </message>
</context>
<context>
    <name>BenchFiles</name>
    <message>
        <source>Open a file of values</source>
        <translation>값 파일 열기</translation>
    </message>
    <message>
        <source>Values (*.pt *.pth *.npy *.csv *.txt)</source>
        <translation>값 파일 (*.pt *.pth *.npy *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>BenchForm</name>
    <message>
        <source>What is drawn</source>
        <translation>뽑을 값</translation>
    </message>
    <message>
        <source>The picture shows the file {file}, not the call below: Resample ({keys}) draws that.</source>
        <translation>그림은 아래 호출이 아니라 파일 {file}의 값입니다. 아래 호출은 다시 뽑기({keys})를 눌러야 그려집니다.</translation>
    </message>
    <message>
        <source>Nothing can be drawn yet; to be put right: {names}</source>
        <translation>아직 뽑을 수 없습니다. 고칠 곳: {names}</translation>
    </message>
</context>
<context>
    <name>BenchProblemWords</name>
    <message>
        <source>{field}: the kernel can&apos;t use this.</source>
        <translation>{field}: 커널이 쓸 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>{field}: type a number.</source>
        <translation>{field}: 숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>{field}: this is not a number. Write it as 1000, 0.25, 1e6, 10^6 or 1,000,000.</source>
        <translation>{field}: 숫자가 아닙니다. 1000, 0.25, 1e6, 10^6, 1,000,000처럼 입력하십시오.</translation>
    </message>
    <message>
        <source>{field} must be a finite number, not NaN or infinity.</source>
        <translation>{field}: NaN이나 무한대가 아닌 유한한 수여야 합니다.</translation>
    </message>
    <message>
        <source>{field} must be a whole number.</source>
        <translation>{field}: 정수여야 합니다.</translation>
    </message>
    <message>
        <source>{field}: {most} numbers are the most.</source>
        <translation>{field}: 숫자는 최대 {most}개입니다.</translation>
    </message>
    <message>
        <source>{field} must be greater than 0.</source>
        <translation>{field}: 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{field} can&apos;t be negative.</source>
        <translation>{field}: 음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} must lie from {least} to {most}.</source>
        <translation>{field}: {least} 이상 {most} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>{field} must lie between {least} and {most}, without these two themselves.</source>
        <translation>{field}: {least}보다 크고 {most}보다 작아야 합니다.</translation>
    </message>
    <message>
        <source>{field} must be greater than low, which is {least}.</source>
        <translation>{field}: low({least})보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{field}: one of them must be above 0.</source>
        <translation>{field}: 적어도 하나는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{field} must be {least} or more.</source>
        <translation>{field}: {least} 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>{field} must be {most} or less.</source>
        <translation>{field}: {most} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>{field}: this dtype holds only the numbers from {least} to {most}.</source>
        <translation>{field}: 이 자료형은 {least}부터 {most}까지의 수만 나타낼 수 있습니다.</translation>
    </message>
    <message>
        <source>{field}: so small a number is taken for 0.</source>
        <translation>{field}: 이렇게 작은 수는 0으로 처리됩니다.</translation>
    </message>
    <message>
        <source>{field}: too small for this dtype, which rounds it to 0.</source>
        <translation>{field}: 이 자료형에는 너무 작아 0으로 반올림됩니다.</translation>
    </message>
    <message>
        <source>{field}: in this dtype it is the same number as low, {least}.</source>
        <translation>{field}: 이 dtype에서는 low({least})와 같은 수가 됩니다.</translation>
    </message>
    <message>
        <source>{field}: much of this law lies beyond the numbers that this dtype holds.</source>
        <translation>{field}: 이 분포의 상당 부분이 이 dtype이 나타낼 수 있는 수의 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>{field}: it is so large that almost nothing lies between {least} and {most}.</source>
        <translation>{field}: 값이 너무 커서 {least}~{most} 사이에 드는 값이 거의 없습니다.</translation>
    </message>
    <message>
        <source>{field}: the range from {least} to {most} lies too far from the mean.</source>
        <translation>{field}: {least}부터 {most}까지의 범위가 평균에서 너무 멉니다.</translation>
    </message>
    <message>
        <source>{field}: this torch doesn&apos;t have it.</source>
        <translation>{field}: 설치된 torch에 없는 값입니다.</translation>
    </message>
    <message>
        <source>{field}: torch doesn&apos;t draw this call in it on this device.</source>
        <translation>{field}: 이 장치에서는 이 함수로 이 자료형의 값을 뽑지 못합니다.</translation>
    </message>
    <message>
        <source>{field}: a permutation is drawn by one generator.</source>
        <translation>{field}: 순열은 생성기 하나로만 뽑을 수 있습니다.</translation>
    </message>
    <message>
        <source>{field}: more than one draws on the CPU only.</source>
        <translation>{field}: 생성기를 여러 개 쓰는 것은 CPU에서만 됩니다.</translation>
    </message>
    <message>
        <source>{field}: no law of this call is known.</source>
        <translation>{field}: 이 함수의 이론 분포를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{field}: the law of this call has no such test.</source>
        <translation>{field}: 이 함수의 이론 분포에는 쓸 수 없는 검정입니다.</translation>
    </message>
    <message>
        <source>{field}: the memory of the device is not enough; choose a smaller number.</source>
        <translation>{field}: 장치의 메모리가 모자랍니다. 더 작은 수를 고르십시오.</translation>
    </message>
</context>
<context>
    <name>BenchRefusalWords</name>
    <message>
        <source>The bench was still at work and got a new kernel: draw again.</source>
        <translation>실험대가 작업을 멈추지 않아 커널을 새로 시작했습니다. 다시 뽑으십시오.</translation>
    </message>
    <message>
        <source>The kernel of the bench is gone: draw again.</source>
        <translation>실험대의 커널이 종료되었습니다. 다시 뽑으십시오.</translation>
    </message>
    <message>
        <source>The memory of the device is not enough: choose a smaller n.</source>
        <translation>장치의 메모리가 모자랍니다. 더 작은 n을 고르십시오.</translation>
    </message>
    <message>
        <source>The bench could not do this.</source>
        <translation>실험대가 이 작업을 하지 못했습니다.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>이 파일이 더는 없습니다.</translation>
    </message>
    <message>
        <source>This file holds more than plain numbers, and Python code in a file is never run: save the tensor alone, with torch.save.</source>
        <translation>이 파일에는 숫자가 아닌 것도 들어 있습니다. 파일 속의 Python 코드는 실행하지 않으므로, torch.save로 Tensor만 저장하십시오.</translation>
    </message>
    <message>
        <source>This file doesn&apos;t hold a single tensor or array of numbers.</source>
        <translation>이 파일에 든 것이 숫자로 된 Tensor나 배열 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>The tensor of this file is sparse, nested or without values: save it as a dense one.</source>
        <translation>이 파일의 Tensor는 희소하거나 중첩되었거나 값이 없습니다. 조밀한 Tensor로 바꾸어 저장하십시오.</translation>
    </message>
    <message>
        <source>Only files that end in .pt, .pth, .npy, .csv or .txt are read.</source>
        <translation>이름이 .pt, .pth, .npy, .csv, .txt로 끝나는 파일만 읽습니다.</translation>
    </message>
    <message>
        <source>Line {number} has several columns: one column of numbers is read.</source>
        <translation>{number}번째 줄에 열이 여러 개 있습니다. 숫자 한 열만 읽습니다.</translation>
    </message>
    <message>
        <source>Line {number} holds no number.</source>
        <translation>{number}번째 줄에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>This file is too large to be read.</source>
        <translation>파일이 너무 커서 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This file holds no values.</source>
        <translation>이 파일에는 값이 없습니다.</translation>
    </message>
    <message>
        <source>This file is not what its name says, or it is damaged.</source>
        <translation>파일 이름과 내용이 맞지 않거나 파일이 손상되었습니다.</translation>
    </message>
</context>
<context>
    <name>BenchRunRow</name>
    <message>
        <source>Drawing</source>
        <translation>뽑는 중</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <source>Draw on and on and add it to what is there, until Stop</source>
        <translation>중지할 때까지 값을 계속 뽑아 지금까지의 값에 더합니다</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>계속 뽑기</translation>
    </message>
    <message>
        <source>End the drawing and keep what is drawn ({keys})</source>
        <translation>뽑기를 중지합니다. 뽑은 값은 그대로 남습니다({keys})</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Look at the values of a .pt, .npy or .csv file</source>
        <translation>.pt, .npy, .csv 파일의 값을 살펴봅니다</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Draw anew from the seed ({keys})</source>
        <translation>시드부터 다시 뽑습니다({keys})</translation>
    </message>
    <message>
        <source>The kernel of the bench is starting.</source>
        <translation>실험대의 커널을 시작하고 있습니다.</translation>
    </message>
    <message>
        <source>{drawn} values read</source>
        <translation>값 {drawn}개를 읽음</translation>
    </message>
    <message>
        <source>Stopped at {drawn}, {speed} a second</source>
        <translation>{drawn}개를 뽑고 중지, 초당 {speed}개</translation>
    </message>
    <message>
        <source>{drawn} drawn in {time} s, {speed} a second</source>
        <translation>{time}초 동안 {drawn}개 뽑음, 초당 {speed}개</translation>
    </message>
    <message>
        <source>{drawn} drawn, {speed} a second; until Stop</source>
        <translation>{drawn}개 뽑음, 초당 {speed}개. 중지할 때까지 계속</translation>
    </message>
    <message>
        <source>{drawn} drawn in {time} s; they are being tested</source>
        <translation>{time}초 동안 {drawn}개 뽑음, 검정하는 중</translation>
    </message>
    <message>
        <source>{drawn} of {numel} drawn, {speed} a second</source>
        <translation>{numel}개 중 {drawn}개 뽑음, 초당 {speed}개</translation>
    </message>
</context>
<context>
    <name>BenchTab</name>
    <message>
        <source>Bench</source>
        <translation>실험대</translation>
    </message>
</context>
<context>
    <name>BenchView</name>
    <message>
        <source>Bench</source>
        <translation>실험대</translation>
    </message>
    <message>
        <source>Put the fields of the call right first</source>
        <translation>입력란의 잘못부터 고치십시오</translation>
    </message>
    <message>
        <source>Every sample is kept whole: n must be {most} or less</source>
        <translation>표본마다 값을 모두 보관하므로 n은 {most} 이하여야 합니다</translation>
    </message>
    <message>
        <source>The bench is drawing</source>
        <translation>값을 뽑고 있습니다</translation>
    </message>
</context>
<context>
    <name>BenchWords</name>
    <message>
        <source>Uniform</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>그 밖의 분포</translation>
    </message>
    <message>
        <source>uniform on [0, 1)</source>
        <translation>[0, 1) 균등 분포</translation>
    </message>
    <message>
        <source>uniform on [low, high)</source>
        <translation>[low, high) 균등 분포</translation>
    </message>
    <message>
        <source>standard normal</source>
        <translation>표준 정규 분포</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>truncated normal</source>
        <translation>절단 정규 분포</translation>
    </message>
    <message>
        <source>log-normal</source>
        <translation>로그 정규 분포</translation>
    </message>
    <message>
        <source>whole numbers, equally likely</source>
        <translation>이산 균등 분포</translation>
    </message>
    <message>
        <source>whole numbers, in place</source>
        <translation>이산 균등 분포(제자리)</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>순열</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>푸아송 분포</translation>
    </message>
    <message>
        <source>geometric</source>
        <translation>기하 분포</translation>
    </message>
    <message>
        <source>Normal family</source>
        <translation>정규 분포 계열</translation>
    </message>
    <message>
        <source>Bernoulli, 0 or 1</source>
        <translation>베르누이 분포(0 또는 1)</translation>
    </message>
    <message>
        <source>indices by weight</source>
        <translation>가중치에 비례하는 번호</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수 분포</translation>
    </message>
    <message>
        <source>Cauchy</source>
        <translation>코시 분포</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>베타 분포</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>감마 분포</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>라플라스 분포</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>t 분포</translation>
    </message>
    <message>
        <source>chi-square</source>
        <translation>카이제곱 분포</translation>
    </message>
    <message>
        <source>Gumbel</source>
        <translation>검벨 분포</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>아래쪽 경계</translation>
    </message>
    <message>
        <source>Upper bound; whole numbers stop before it</source>
        <translation>위쪽 경계. 정수는 이 값을 포함하지 않습니다</translation>
    </message>
    <message>
        <source>Mean (for log-normal: of the logarithm)</source>
        <translation>평균(로그 정규 분포에서는 로그값의 평균)</translation>
    </message>
    <message>
        <source>Location: shifts the law; of Gumbel it is the mode</source>
        <translation>위치: 분포를 옮깁니다. 검벨 분포에서는 최빈값입니다</translation>
    </message>
    <message>
        <source>Standard deviation (for log-normal: of the logarithm)</source>
        <translation>표준편차(로그 정규 분포에서는 로그값의 표준편차)</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Rate: the mean is in proportion to it or to 1 / rate</source>
        <translation>비율(rate). 평균은 이 값 또는 1 / rate에 비례합니다</translation>
    </message>
    <message>
        <source>Weights, separated by commas; their sum need not be 1</source>
        <translation>가중치. 쉼표로 구분하며 합이 1이 아니어도 됩니다</translation>
    </message>
    <message>
        <source>Shift: added to every value</source>
        <translation>이동. 모든 값에 더합니다</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Scale: stretches the law</source>
        <translation>척도. 분포의 폭을 늘이거나 줄입니다</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>형상</translation>
    </message>
    <message>
        <source>First shape parameter (concentration1 in torch)</source>
        <translation>첫째 형상 매개변수(torch의 concentration1)</translation>
    </message>
    <message>
        <source>Second shape parameter (concentration0 in torch)</source>
        <translation>둘째 형상 매개변수(torch의 concentration0)</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>자유도</translation>
    </message>
    <message>
        <source>Number of trials</source>
        <translation>시행 횟수</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>난수 함수</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>자료형</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Values (n)</source>
        <translation>값의 개수(n)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>생성기 수</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>이론 분포</translation>
    </message>
    <message>
        <source>Seeds (K)</source>
        <translation>시드 수(K)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>검정</translation>
    </message>
</context>
<context>
    <name>BinsBox</name>
    <message>
        <source>Bins: </source>
        <translation>구간: </translation>
    </message>
    <message>
        <source>Bins: auto</source>
        <translation>구간: 자동</translation>
    </message>
    <message>
        <source>Number of bins, 1 to 1000; the lowest entry leaves it to a rule</source>
        <translation>구간 수(1~1000). 가장 작은 값을 고르면 규칙에 따라 정합니다</translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation>구간 수</translation>
    </message>
</context>
<context>
    <name>BinsMenu</name>
    <message>
        <source>Bin rule</source>
        <translation>구간 규칙</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Freedman–Diaconis</source>
        <translation>프리드먼-다이어코니스</translation>
    </message>
    <message>
        <source>Scott</source>
        <translation>스콧</translation>
    </message>
    <message>
        <source>Sturges</source>
        <translation>스터지스</translation>
    </message>
    <message>
        <source>Fixed width…</source>
        <translation>너비 지정…</translation>
    </message>
    <message>
        <source>Exact number</source>
        <translation>개수 지정</translation>
    </message>
    <message>
        <source>Width of a bin:</source>
        <translation>구간 너비:</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>너비 지정</translation>
    </message>
    <message>
        <source>Width of a bin, a number above 0, for example 0.25:</source>
        <translation>구간 너비(0보다 큰 수, 예: 0.25):</translation>
    </message>
</context>
<context>
    <name>CellCopy</name>
    <message>
        <source>Copy cells</source>
        <translation>셀 복사</translation>
    </message>
    <message>
        <source>Copy slice expression</source>
        <translation>슬라이스 식 복사</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>type</source>
        <translation>타입</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>shape</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>자료형</translation>
    </message>
    <message>
        <source>device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>smallest value</source>
        <translation>가장 작은 값</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>가장 큰 값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>변화도</translation>
    </message>
    <message>
        <source>same object</source>
        <translation>같은 객체</translation>
    </message>
    <message>
        <source>shared memory</source>
        <translation>메모리 공유</translation>
    </message>
    <message>
        <source>number of different values</source>
        <translation>서로 다른 값의 개수</translation>
    </message>
    <message>
        <source>value after each operation</source>
        <translation>연산별 값</translation>
    </message>
    <message>
        <source>number of different values in all calls</source>
        <translation>전체 호출에서 서로 다른 값의 개수</translation>
    </message>
    <message>
        <source>number of different results in all calls</source>
        <translation>전체 호출에서 서로 다른 결과의 개수</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>stride</translation>
    </message>
    <message>
        <source>storage offset</source>
        <translation>저장소에서 시작하는 위치</translation>
    </message>
    <message>
        <source>contiguous</source>
        <translation>contiguous 여부</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트 수</translation>
    </message>
    <message>
        <source>bytes that Autograd keeps</source>
        <translation>Autograd가 저장해 두는 바이트 수</translation>
    </message>
    <message>
        <source>version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>requires_grad</source>
        <translation>requires_grad</translation>
    </message>
    <message>
        <source>leaf of the graph</source>
        <translation>리프(leaf) 여부</translation>
    </message>
    <message>
        <source>length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>number of calls</source>
        <translation>호출 횟수</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>number of parameters</source>
        <translation>매개변수의 수</translation>
    </message>
    <message>
        <source>training mode</source>
        <translation>학습 모드 여부</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>걸린 시간(초)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 이상 {high} 이하</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>약 {value}</translation>
    </message>
    <message>
        <source>{limit} or more</source>
        <translation>{limit} 이상</translation>
    </message>
    <message>
        <source>{limit} or less</source>
        <translation>{limit} 이하</translation>
    </message>
    <message>
        <source>less than {limit}</source>
        <translation>{limit} 미만</translation>
    </message>
    <message>
        <source>more than {limit}</source>
        <translation>{limit} 초과</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>{name} is missing: the step must make it and end without an error.</source>
        <translation>{name} 변수가 없습니다. 단계가 이 변수를 만들고 오류 없이 끝나야 합니다.</translation>
    </message>
    <message>
        <source>{fact} of {name}: expected {expected}, found {found}</source>
        <translation>{name}의 {fact}: 기대한 값 {expected}, 실제 값 {found}</translation>
    </message>
    <message>
        <source>It can be checked once the step ends without an error.</source>
        <translation>단계가 오류 없이 끝나야 답을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} raised an error: {found}</source>
        <translation>{name}에서 오류가 났습니다: {found}</translation>
    </message>
    <message>
        <source>share of rises from value to value</source>
        <translation>이웃한 두 값 가운데 뒤가 더 큰 비율</translation>
    </message>
    <message>
        <source>The check was stopped before it ended.</source>
        <translation>답 확인이 끝나기 전에 중지했습니다.</translation>
    </message>
    <message>
        <source>The check itself failed; please tell its authors.</source>
        <translation>답을 확인하는 코드에 문제가 있습니다. 만든 이에게 알려 주십시오.</translation>
    </message>
    <message>
        <source>Not there yet; facts that differ: {count}</source>
        <translation>아직 아닙니다. 다른 점: {count}가지</translation>
    </message>
    <message>
        <source>Passed: everything that was asked for is there.</source>
        <translation>통과했습니다. 모두 맞습니다.</translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>Complete the name</source>
        <translation>자동 완성</translation>
    </message>
    <message>
        <source>Show documentation</source>
        <translation>설명 보기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Comment out or in</source>
        <translation>주석 넣기/빼기</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>No name fits. A name exists once the step that makes it has run.</source>
        <translation>맞는 이름이 없습니다. 변수는 그것을 만드는 단계를 실행해야 생깁니다.</translation>
    </message>
    <message>
        <source>Write Python here</source>
        <translation>여기에 파이썬 코드를 입력하십시오</translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation>단계의 코드</translation>
    </message>
    <message>
        <source>Error on line {line}</source>
        <translation>{line}번째 줄에서 오류</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>자동 완성 목록</translation>
    </message>
    <message>
        <source>Enter or Tab: take the name, Esc: close</source>
        <translation>Enter나 Tab: 고르기, Esc: 닫기</translation>
    </message>
</context>
<context>
    <name>CountingBar</name>
    <message>
        <source>Counting</source>
        <translation>집계 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>End the counting; the picture stays as it is</source>
        <translation>집계를 그만둡니다. 그림은 그대로 남습니다</translation>
    </message>
    <message>
        <source>counting {percent} %</source>
        <translation>집계 중 {percent}%</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>New tensors are made on {device}. These still live elsewhere: {names}.</source>
        <translation>이제부터 새 Tensor는 {device}에 만들어집니다. 아직 다른 장치에 있는 것: {names}.</translation>
    </message>
    <message>
        <source>Run the steps again</source>
        <translation>단계 다시 실행</translation>
    </message>
    <message>
        <source>New tensors are still made on {device}: {reason}.</source>
        <translation>새 Tensor는 여전히 {device}에 만들어집니다: {reason}.</translation>
    </message>
    <message>
        <source>There was no switch to {wanted}: choose it again when the kernel is ready.</source>
        <translation>{wanted} 장치로 바꾸지 못했습니다. 커널이 준비되면 다시 고르십시오.</translation>
    </message>
</context>
<context>
    <name>DeviceToggle</name>
    <message>
        <source>Device of new tensors</source>
        <translation>새 Tensor를 만들 장치</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Make new tensors on the processor (cpu)</source>
        <translation>새 Tensor를 CPU에 만듭니다</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>Make new tensors on one of the accelerators: choose which</source>
        <translation>새 Tensor를 만들 가속기를 고릅니다</translation>
    </message>
    <message>
        <source>Make new tensors on {device}</source>
        <translation>새 Tensor를 {device}에 만듭니다</translation>
    </message>
    <message>
        <source>The kernel is still looking for a GPU</source>
        <translation>커널이 GPU를 찾는 중입니다</translation>
    </message>
    <message>
        <source>No GPU: this build of torch is made for the CPU only</source>
        <translation>GPU 없음: 설치된 torch가 CPU 전용입니다</translation>
    </message>
    <message>
        <source>No GPU: torch found no device or no driver for it on this computer</source>
        <translation>GPU 없음: torch가 이 컴퓨터에서 GPU나 드라이버를 찾지 못했습니다</translation>
    </message>
</context>
<context>
    <name>DistributionCheck</name>
    <message>
        <source>{name} could not be checked. {reason}</source>
        <translation>{name}의 분포를 검정하지 못했습니다. {reason}</translation>
    </message>
</context>
<context>
    <name>DistributionPage</name>
    <message>
        <source>Check this distribution</source>
        <translation>이 분포 검정하기</translation>
    </message>
    <message>
        <source>Test whether the values follow their law ({keys})</source>
        <translation>값이 이론 분포를 따르는지 검정합니다({keys})</translation>
    </message>
</context>
<context>
    <name>DocumentationPopup</name>
    <message>
        <source>Documentation</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Esc closes this</source>
        <translation>Esc를 누르면 닫힙니다</translation>
    </message>
    <message>
        <source>Nothing is known about {name}. Run the step that makes it first.</source>
        <translation>{name}에 대해 알려진 것이 없습니다. 먼저 이것을 만드는 단계를 실행하십시오.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>NumPy reads the computer&apos;s main memory only: copy the tensor there first, with .cpu().numpy().</source>
        <translation>NumPy는 컴퓨터의 주 메모리만 읽습니다. 먼저 .cpu().numpy()로 Tensor를 옮기십시오.</translation>
    </message>
    <message>
        <source>The default device is a GPU, but DataLoader shuffles with a generator on the CPU: give it generator=torch.Generator(device) of the default device.</source>
        <translation>기본 장치는 GPU인데 DataLoader는 CPU의 생성기로 섞습니다. generator=torch.Generator(device)처럼 기본 장치의 생성기를 넘기십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for this tensor: make it smaller, or delete names that you no longer need with del.</source>
        <translation>이 Tensor를 담을 메모리가 부족합니다. 크기를 줄이거나, 필요 없는 변수를 del로 지우십시오.</translation>
    </message>
    <message>
        <source>A check on the GPU failed, usually an index or a label that is out of range: this kernel can&apos;t use the GPU any more, so start a new one.</source>
        <translation>GPU에서 검사에 실패했습니다. 보통 인덱스나 레이블이 범위를 벗어난 경우입니다. 이 커널은 GPU를 더 쓸 수 없으니 새 커널을 시작하십시오.</translation>
    </message>
    <message>
        <source>This generator draws on another device than the tensor is made on: make it there, with torch.Generator(device).</source>
        <translation>생성기의 장치가 Tensor를 만들 장치와 다릅니다. torch.Generator(device)로 같은 장치의 생성기를 만드십시오.</translation>
    </message>
    <message>
        <source>These tensors live on different devices: bring one to the device of the other, with .to(device).</source>
        <translation>Tensor들이 서로 다른 장치에 있습니다. .to(device)로 한쪽을 다른 쪽의 장치로 옮기십시오.</translation>
    </message>
    <message>
        <source>The GPU stopped in the middle of a calculation: this kernel can&apos;t use it any more, so start a new one.</source>
        <translation>GPU가 계산 도중에 멈추었습니다. 이 커널은 GPU를 더 쓸 수 없으니 새 커널을 시작하십시오.</translation>
    </message>
    <message>
        <source>A step can&apos;t end the program: close the window to leave Tensor Desk.</source>
        <translation>단계에서 프로그램을 끝낼 수는 없습니다. Tensor Desk를 끝내려면 창을 닫으십시오.</translation>
    </message>
    <message>
        <source>The function calls itself without end: give it a case in which it stops.</source>
        <translation>함수가 자기 자신을 끝없이 호출합니다. 멈추는 경우를 만들어 주십시오.</translation>
    </message>
    <message>
        <source>Most of it is held by: {names}.</source>
        <translation>가장 많이 차지하는 변수: {names}.</translation>
    </message>
    <message>
        <source>The memory of {device} is full: make the tensors smaller, delete names that you no longer need with del, or start a new kernel.</source>
        <translation>{device} 장치의 메모리가 가득 찼습니다. Tensor를 더 작게 만들거나, 더 쓰지 않는 변수를 del로 지우거나, 새 커널을 시작하십시오.</translation>
    </message>
    <message>
        <source>The memory that the kernel may use, {limit}, is not enough: make the tensor smaller, delete names that you no longer need with del, or allow more under Run, Memory of the kernel.</source>
        <translation>커널이 쓸 수 있는 메모리({limit})가 모자랍니다. Tensor를 더 작게 만들거나, 더 쓰지 않는 변수를 del로 지우거나, 실행 메뉴의 ‘커널의 메모리’에서 한도를 늘리십시오.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line}번째 줄</translation>
    </message>
    <message>
        <source>step “{step}”, line {line}</source>
        <translation>“{step}” 단계, {line}번째 줄</translation>
    </message>
    <message>
        <source>calls inside libraries: {count}</source>
        <translation>라이브러리 안의 호출 {count}개</translation>
    </message>
    <message>
        <source>It happened in line {line} of the step.</source>
        <translation>단계의 {line}번째 줄에서 일어났습니다.</translation>
    </message>
    <message>
        <source>The kernel could not start.</source>
        <translation>커널을 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>The kernel could not start: {detail}.</source>
        <translation>커널을 시작하지 못했습니다: {detail}.</translation>
    </message>
    <message>
        <source>The step read memory that isn&apos;t its own, and the kernel died (SIGSEGV).</source>
        <translation>단계가 허용되지 않은 메모리를 읽어서 커널이 죽었습니다(SIGSEGV).</translation>
    </message>
    <message>
        <source>The system ended the kernel because memory ran out (SIGKILL): make the tensors smaller.</source>
        <translation>메모리가 모자라서 시스템이 커널을 끝냈습니다(SIGKILL). Tensor를 더 작게 만드십시오.</translation>
    </message>
    <message>
        <source>The kernel was ended from outside (SIGKILL), perhaps because memory ran out.</source>
        <translation>커널이 밖에서 강제로 끝났습니다(SIGKILL). 메모리가 모자랐을 수 있습니다.</translation>
    </message>
    <message>
        <source>The kernel died of signal {signal}.</source>
        <translation>커널이 신호 {signal} 때문에 죽었습니다.</translation>
    </message>
    <message>
        <source>The step ended the kernel with exit code {code}.</source>
        <translation>단계가 종료 코드 {code}(으)로 커널을 끝냈습니다.</translation>
    </message>
    <message>
        <source>The kernel is gone.</source>
        <translation>커널이 없어졌습니다.</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>Exercise: write the step, run it, then check it</source>
        <translation>연습: 코드를 쓰고 실행한 다음 답을 확인하십시오</translation>
    </message>
    <message>
        <source>Hint {number} of {total}</source>
        <translation>힌트 보기 ({number}/{total})</translation>
    </message>
    <message>
        <source>Show the next hint</source>
        <translation>다음 힌트 보기</translation>
    </message>
    <message>
        <source>Hints come after a try of your own.</source>
        <translation>힌트는 직접 해 본 다음에 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find bar</source>
        <translation>찾기 표시줄</translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation>코드에서 찾기</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>이전 결과 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>다음 결과 (Enter)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>찾기 표시줄 닫기 (Esc)</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{total}개 중 {current}번째</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>{total}개 찾음</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>결과 없음</translation>
    </message>
</context>
<context>
    <name>FitLawWords</name>
    <message>
        <source>uniform distribution</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>normal distribution</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>truncated normal distribution</source>
        <translation>절단 정규 분포</translation>
    </message>
    <message>
        <source>log-normal distribution</source>
        <translation>로그 정규 분포</translation>
    </message>
    <message>
        <source>half-normal distribution</source>
        <translation>반정규 분포</translation>
    </message>
    <message>
        <source>exponential distribution</source>
        <translation>지수 분포</translation>
    </message>
    <message>
        <source>gamma distribution</source>
        <translation>감마 분포</translation>
    </message>
    <message>
        <source>chi-square distribution</source>
        <translation>카이제곱 분포</translation>
    </message>
    <message>
        <source>beta distribution</source>
        <translation>베타 분포</translation>
    </message>
    <message>
        <source>Weibull distribution</source>
        <translation>와이불 분포</translation>
    </message>
    <message>
        <source>Pareto distribution</source>
        <translation>파레토 분포</translation>
    </message>
    <message>
        <source>Student&apos;s t distribution</source>
        <translation>t 분포</translation>
    </message>
    <message>
        <source>Cauchy distribution</source>
        <translation>코시 분포</translation>
    </message>
    <message>
        <source>half-Cauchy distribution</source>
        <translation>반코시 분포</translation>
    </message>
    <message>
        <source>Rayleigh distribution</source>
        <translation>레일리 분포</translation>
    </message>
    <message>
        <source>Laplace distribution</source>
        <translation>라플라스 분포</translation>
    </message>
    <message>
        <source>Gumbel distribution</source>
        <translation>검벨 분포</translation>
    </message>
    <message>
        <source>whole numbers, equally likely</source>
        <translation>이산 균등 분포</translation>
    </message>
    <message>
        <source>whole numbers, each once</source>
        <translation>순열(정수마다 한 번씩)</translation>
    </message>
    <message>
        <source>Bernoulli distribution</source>
        <translation>베르누이 분포</translation>
    </message>
    <message>
        <source>categorical distribution</source>
        <translation>범주형 분포</translation>
    </message>
    <message>
        <source>binomial distribution</source>
        <translation>이항 분포</translation>
    </message>
    <message>
        <source>negative binomial distribution</source>
        <translation>음이항 분포</translation>
    </message>
    <message>
        <source>Poisson distribution</source>
        <translation>푸아송 분포</translation>
    </message>
    <message>
        <source>geometric distribution (trials up to the first 1)</source>
        <translation>기하 분포(첫 성공까지의 시행 횟수)</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Testing the values: {percent} %</source>
        <translation>값을 검정하는 중: {percent}%</translation>
    </message>
    <message>
        <source>About the values before; the tests come when all is drawn.</source>
        <translation>앞서 뽑은 값의 결과입니다. 다 뽑으면 새로 검정합니다.</translation>
    </message>
    <message>
        <source>The tests come when all is drawn.</source>
        <translation>값을 다 뽑으면 검정 결과가 나옵니다.</translation>
    </message>
    <message>
        <source>Fit to the law</source>
        <translation>이론 분포 적합도</translation>
    </message>
    <message>
        <source>Fold or unfold the report</source>
        <translation>보고서를 접거나 펼칩니다</translation>
    </message>
    <message>
        <source>Copy the report as text</source>
        <translation>보고서를 텍스트로 복사</translation>
    </message>
    <message>
        <source>Check this distribution</source>
        <translation>이 분포 검정하기</translation>
    </message>
    <message>
        <source>Test whether the values follow their law</source>
        <translation>값이 이론 분포를 따르는지 검정합니다</translation>
    </message>
    <message>
        <source>Compare with another law</source>
        <translation>다른 이론 분포와 비교</translation>
    </message>
    <message>
        <source>The results of the tests appear here when values are drawn.</source>
        <translation>값을 뽑으면 검정 결과가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>This call gives the same number each time, so that there is nothing to test.</source>
        <translation>이 호출은 언제나 같은 수를 내므로 검정할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The tests were stopped: Resample draws the values again and tests them.</source>
        <translation>검정이 중단되었습니다. 다시 뽑으면 값을 새로 뽑아 검정합니다.</translation>
    </message>
    <message>
        <source>These values have not been tested yet.</source>
        <translation>이 값들은 아직 검정하지 않았습니다.</translation>
    </message>
    <message>
        <source>No law is known for these values: they come from no random call whose law is known, or they were changed since. Choose a law to compare them with.</source>
        <translation>이 값들의 이론 분포를 알 수 없습니다. 이론 분포가 알려진 난수 함수 호출로 만든 값이 아니거나, 만든 뒤에 바뀌었습니다. 비교할 분포를 고르십시오.</translation>
    </message>
    <message>
        <source>These numbers are complex: their absolute values are drawn, and no law is known for those. Choose a law to compare them with.</source>
        <translation>복소수이므로 그 절댓값을 그렸으며, 이 절댓값의 이론 분포는 알 수 없습니다. 비교할 분포를 고르십시오.</translation>
    </message>
</context>
<context>
    <name>FitSheet</name>
    <message>
        <source>Against the documented law</source>
        <translation>문서의 이론 분포와 비교</translation>
    </message>
    <message>
        <source>Against torch&apos;s own law for this dtype</source>
        <translation>이 자료형에서 torch가 실제로 따르는 분포와 비교</translation>
    </message>
    <message>
        <source>Against torch&apos;s own law for {dtype}</source>
        <translation>{dtype}에서 torch가 실제로 따르는 분포와 비교</translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>torch&apos;s own law differs from the documented one: {code} ({numbers}).</source>
        <translation>torch가 실제로 따르는 분포가 문서의 이론 분포와 다릅니다: {code} ({numbers}).</translation>
    </message>
    <message>
        <source>This dtype has {digits} binary digits, and torch rounds each number to it: the mean is {mean} instead of {documented_mean}, and a Kolmogorov–Smirnov test sees the difference from about {seen_from} values on.</source>
        <translation>이 자료형의 유효 자릿수는 이진수 {digits}자리이고 torch는 모든 값을 여기에 맞추어 반올림합니다. 평균은 {documented_mean}이 아니라 {mean}이며, 값이 약 {seen_from}개를 넘으면 콜모고로프-스미르노프 검정이 이 차이를 알아차립니다.</translation>
    </message>
    <message>
        <source>This dtype has {digits} binary digits, and torch rounds each number to it: a Kolmogorov–Smirnov test sees the difference from about {seen_from} values on.</source>
        <translation>이 자료형의 유효 자릿수는 이진수 {digits}자리이고 torch는 모든 값을 여기에 맞추어 반올림합니다. 값이 약 {seen_from}개를 넘으면 콜모고로프-스미르노프 검정이 이 차이를 알아차립니다.</translation>
    </message>
    <message>
        <source>These numbers were rounded to {digits} binary digits, and the law that torch&apos;s numbers follow then isn&apos;t known here: a difference from the documented law may come from the rounding alone.</source>
        <translation>이 수들은 이진수 {digits}자리로 반올림한 것입니다. torch가 뽑은 수를 이렇게 반올림하면 어떤 분포를 따르는지는 알려져 있지 않으므로, 문서의 이론 분포와 보이는 차이는 반올림 때문일 수 있습니다.</translation>
    </message>
    <message>
        <source>This dtype holds every whole number only up to {exact_to}: larger ones are rounded, so that some come oftener and others never, and no number above {last} is drawn.</source>
        <translation>이 자료형은 {exact_to}까지의 정수만 빠짐없이 나타낼 수 있습니다. 더 큰 정수는 반올림되어 어떤 값은 더 자주 나오고 어떤 값은 나오지 않으며, {last}보다 큰 정수는 뽑히지 않습니다.</translation>
    </message>
    <message>
        <source>The probability {p} is rounded up to a multiple of 2^-24: torch gives 1 with probability {drawn}.</source>
        <translation>확률 {p}을(를) 2^-24의 배수로 올림하므로, torch에서 1이 나올 확률은 {drawn}입니다.</translation>
    </message>
    <message>
        <source>torch gives exactly 0 with probability {share}, although the law gives any single number with probability 0: about {count} times in these draws.</source>
        <translation>연속인 이론 분포에서 특정한 한 값이 나올 확률은 0이지만, torch에서는 정확히 0이 나올 확률이 {share}입니다. 이번 표본에서는 약 {count}번입니다.</translation>
    </message>
    <message>
        <source>torch gives exactly the lower bound {value} with probability {share}, although the law gives any single number with probability 0: about {count} times in these draws.</source>
        <translation>연속인 이론 분포에서 특정한 한 값이 나올 확률은 0이지만, torch에서는 정확히 아래쪽 경계 {value}이(가) 나올 확률이 {share}입니다. 이번 표본에서는 약 {count}번입니다.</translation>
    </message>
    <message>
        <source>Rounding makes the upper bound {value} itself come out with probability {share}: about {count} times in these draws.</source>
        <translation>반올림 때문에 위쪽 경계 {value}도 확률 {share}로 나옵니다. 이번 표본에서는 약 {count}번입니다.</translation>
    </message>
    <message>
        <source>This dtype holds numbers only up to {largest}: the share {share} of the law lies beyond, about {count} of these draws, which overflow.</source>
        <translation>이 자료형은 {largest}까지만 나타낼 수 있습니다. 이론 분포에서 이를 넘을 확률은 {share}이며, 이번 표본에서 약 {count}개가 오버플로를 일으킵니다.</translation>
    </message>
    <message>
        <source>torch takes {bits} random bits modulo the range, so the lowest {values} of the {range} numbers come with probability {drawn} instead of {expected}.</source>
        <translation>torch는 {bits}비트 난수를 범위의 크기로 나눈 나머지를 씁니다. 그래서 정수 {range}개 가운데 작은 쪽 {values}개가 나올 확률이 {expected}이(가) 아니라 {drawn}입니다.</translation>
    </message>
    <message>
        <source>torch makes these normal numbers of 24 random bits: none lies beyond {low} and {high}, where the law expects about {count} of these draws.</source>
        <translation>torch는 이 정규 난수를 24비트 난수로 만들므로 {low}보다 작거나 {high}보다 큰 값이 나오지 않습니다. 이론대로라면 이번 표본에서 약 {count}개가 나와야 합니다.</translation>
    </message>
    <message>
        <source>These values are whole numbers, and a continuous law never gives the same number twice: the Kolmogorov–Smirnov and Cramér–von Mises tests don&apos;t hold for such equal values (ties), so a chi-square test compares them with this law rounded to whole numbers.</source>
        <translation>이 값들은 정수인데 연속 분포에서는 같은 수가 두 번 나오지 않습니다. 같은 값이 있으면 콜모고로프-스미르노프 검정과 크라메르-폰 미제스 검정을 쓸 수 없으므로, 이 분포의 값을 정수로 반올림한 분포와 카이제곱 검정으로 비교합니다.</translation>
    </message>
    <message>
        <source>All {count} values differ, as in a permutation.</source>
        <translation>값 {count}개가 모두 다릅니다. 순열이 맞습니다.</translation>
    </message>
    <message>
        <source>This is no permutation: {missing} numbers are missing, {repeated} are repeated.</source>
        <translation>순열이 아닙니다. 빠진 수가 {missing}개, 거듭 나온 수가 {repeated}개입니다.</translation>
    </message>
    <message>
        <source>These numbers are complex: their absolute values are drawn and tested. The real and the imaginary part are each normal with mean 0 and standard deviation {std}, and the absolute value of such a number follows this Rayleigh distribution.</source>
        <translation>복소수이므로 그 절댓값을 그리고 검정합니다. 실수부와 허수부는 각각 평균 0, 표준편차 {std}인 정규 분포를 따르며, 그런 수의 절댓값은 이 레일리 분포를 따릅니다.</translation>
    </message>
    <message>
        <source>These numbers are complex: their absolute values are drawn and tested. torch draws the real and the imaginary part each uniformly on [0, {high}), so that the absolute value itself is not uniform.</source>
        <translation>복소수이므로 그 절댓값을 그리고 검정합니다. torch는 실수부와 허수부를 각각 [0, {high})에서 균등하게 뽑으므로, 절댓값 자체는 균등 분포를 따르지 않습니다.</translation>
    </message>
    <message>
        <source>Compared with the law of {call}: {law}.</source>
        <translation>{call}의 이론 분포와 비교했습니다: {law}.</translation>
    </message>
    <message>
        <source>Compared with the law that you chose: {law}.</source>
        <translation>직접 고른 이론 분포와 비교했습니다: {law}.</translation>
    </message>
    <message>
        <source>Kolmogorov–Smirnov test</source>
        <translation>콜모고로프-스미르노프 검정</translation>
    </message>
    <message>
        <source>Cramér–von Mises test</source>
        <translation>크라메르-폰 미제스 검정</translation>
    </message>
    <message>
        <source>Chi-square test</source>
        <translation>카이제곱 검정</translation>
    </message>
    <message>
        <source>Chi-square test of the positions</source>
        <translation>위치에 대한 카이제곱 검정</translation>
    </message>
    <message>
        <source>Kolmogorov–Smirnov test of two samples</source>
        <translation>두 표본 콜모고로프-스미르노프 검정</translation>
    </message>
    <message>
        <source>Null hypothesis: every order of the numbers is equally likely.</source>
        <translation>귀무가설: 수를 늘어놓는 모든 순서의 확률이 같다.</translation>
    </message>
    <message>
        <source>Null hypothesis: both samples come from the same distribution.</source>
        <translation>귀무가설: 두 표본은 같은 분포에서 나왔다.</translation>
    </message>
    <message>
        <source>Null hypothesis: the values are independent draws from this law.</source>
        <translation>귀무가설: 값은 이 이론 분포에서 독립적으로 뽑은 것이다.</translation>
    </message>
    <message>
        <source>Null hypothesis: every choice of so many different numbers is equally likely (drawn without replacement).</source>
        <translation>귀무가설: 서로 다른 수를 이만큼 고르는 모든 경우의 확률이 같다(비복원 추출).</translation>
    </message>
    <message>
        <source>Null hypothesis: the values are independent draws from this law, rounded to whole numbers.</source>
        <translation>귀무가설: 값은 이 이론 분포에서 독립적으로 뽑아 정수로 반올림한 것이다.</translation>
    </message>
    <message>
        <source>D: the largest distance between the distribution functions</source>
        <translation>D: 두 누적분포함수 사이의 가장 큰 거리</translation>
    </message>
    <message>
        <source>W²: n times the mean squared distance between the distribution functions</source>
        <translation>W²: 두 누적분포함수 사이의 거리 제곱의 평균에 n을 곱한 값</translation>
    </message>
    <message>
        <source>χ²: the sum of (observed − expected)² / expected over the cells; df: its degrees of freedom</source>
        <translation>χ²: 칸마다 (관측도수 − 기대도수)² / 기대도수를 더한 값, df: 자유도</translation>
    </message>
    <message>
        <source>Consistent with the null hypothesis: where it holds, {share} of samples differ from it at least this much.</source>
        <translation>귀무가설과 어긋나지 않습니다. 귀무가설이 참일 때 차이가 이만큼 이상인 표본은 {share}입니다.</translation>
    </message>
    <message>
        <source>Doubtful: where the null hypothesis holds, such a difference or a larger one comes by chance in {share} of samples. Draw with other seeds to see whether it stays.</source>
        <translation>의심스럽습니다. 귀무가설이 참일 때 우연히 차이가 이만큼 이상인 표본은 {share}입니다. 다른 시드로 뽑아도 그런지 확인하십시오.</translation>
    </message>
    <message>
        <source>Not consistent with the null hypothesis: where it holds, such a difference or a larger one comes by chance in {share} of samples.</source>
        <translation>귀무가설과 어긋납니다. 귀무가설이 참일 때 우연히 차이가 이만큼 이상인 표본은 {share}입니다.</translation>
    </message>
    <message>
        <source>Undecided: the counts leave open on which side of a threshold the p-value lies.</source>
        <translation>판정을 보류합니다. 도수만으로는 p-값이 유의수준보다 큰지 작은지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No verdict: this p-value tells of the spacing of the dtype&apos;s numbers, not of the law.</source>
        <translation>판정하지 않습니다. 이 p-값은 이론 분포가 아니라 자료형이 나타낼 수 있는 수의 간격을 반영합니다.</translation>
    </message>
    <message>
        <source>less than one in a million</source>
        <translation>100만 개 중 1개 미만</translation>
    </message>
    <message>
        <source>Below p = 0.05 a fit is called doubtful, below 0.001 not consistent. A p-value is not the probability that the law holds, and a large one doesn&apos;t prove it. All tests look at the same values, and several of them raise a false alarm more often than one: the verdict at the top takes their smallest p times their number (Bonferroni).</source>
        <translation>p-값이 유의수준 0.05보다 작으면 의심스럽다고, 0.001보다 작으면 어긋난다고 적습니다. p-값은 이론 분포가 옳을 확률이 아니며, p-값이 크다고 해서 이론 분포가 옳다는 증명이 되지는 않습니다. 모든 검정은 같은 값들을 보고, 검정이 여러 개이면 하나일 때보다 거짓 경보가 잦습니다. 그래서 맨 위의 판정은 가장 작은 p-값에 검정의 수를 곱한 값을 씁니다(본페로니 보정).</translation>
    </message>
    <message>
        <source>With so many values only their counts in fine bins are kept: the statistic and the p-value lie in this bracket.</source>
        <translation>값이 아주 많아 잘게 나눈 구간의 도수만 남겼습니다. 검정통계량과 p-값은 이 범위 안에 있습니다.</translation>
    </message>
    <message>
        <source>n is so large that the test sees the spacing of the dtype&apos;s numbers, which a continuous law doesn&apos;t have.</source>
        <translation>n이 아주 커서 검정이 자료형이 나타낼 수 있는 수의 간격까지 알아차립니다. 연속인 이론 분포에는 이런 간격이 없습니다.</translation>
    </message>
    <message>
        <source>Cells that expect fewer than 5 values were merged.</source>
        <translation>기대도수가 5보다 작은 칸은 합쳤습니다.</translation>
    </message>
    <message>
        <source>Equal values occur, which a continuous law doesn&apos;t give: the p-value is too small.</source>
        <translation>연속인 이론 분포에서는 나오지 않는 동점(같은 값)이 있어 p-값이 실제보다 작습니다.</translation>
    </message>
    <message>
        <source>Only the first {count} values were looked at.</source>
        <translation>처음 {count}개의 값만 검정했습니다.</translation>
    </message>
    <message>
        <source>Exactly {value}, which the law can give: {at}.</source>
        <translation>정확히 {value}(이론에서 나올 수 있음): {at}.</translation>
    </message>
    <message>
        <source>Exactly {value}, which the law leaves out: {at}.</source>
        <translation>정확히 {value}(이론에서 제외됨): {at}.</translation>
    </message>
    <message>
        <source>Below {value}: {outside}.</source>
        <translation>{value} 미만: {outside}.</translation>
    </message>
    <message>
        <source>Above {value}: {outside}.</source>
        <translation>{value} 초과: {outside}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Not consistent with the law: there are values outside its range.</source>
        <translation>이론 분포와 어긋납니다. 분포의 범위를 벗어난 값이 있습니다.</translation>
    </message>
    <message>
        <source>No test can tell about these values.</source>
        <translation>이 값들에 대해 판정할 수 있는 검정이 없습니다.</translation>
    </message>
    <message>
        <source>Not consistent with torch&apos;s own law for this dtype ({p}).</source>
        <translation>이 dtype에서 torch가 실제로 뽑는 분포와 어긋납니다({p}).</translation>
    </message>
    <message>
        <source>Doubtful whether torch&apos;s own law for this dtype holds ({p}).</source>
        <translation>이 dtype에서 torch가 실제로 뽑는 분포를 따르는지 의심스럽습니다({p}).</translation>
    </message>
    <message>
        <source>The counts don&apos;t decide about torch&apos;s own law for this dtype ({p}).</source>
        <translation>이 dtype에서 torch가 실제로 뽑는 분포인지 도수만으로는 판정할 수 없습니다({p}).</translation>
    </message>
    <message>
        <source>The dtype&apos;s rounding is all that the tests of the documented law see; consistent with torch&apos;s own law for this dtype ({p}).</source>
        <translation>문서의 이론 분포에 대한 검정은 dtype의 반올림만 보고 있습니다. 이 dtype에서 torch가 실제로 뽑는 분포와는 어긋나지 않습니다({p}).</translation>
    </message>
    <message>
        <source>Not consistent with the law ({p}).</source>
        <translation>이론 분포와 어긋납니다({p}).</translation>
    </message>
    <message>
        <source>Doubtful whether the law holds ({p}).</source>
        <translation>이론 분포를 따르는지 의심스럽습니다({p}).</translation>
    </message>
    <message>
        <source>The counts don&apos;t decide ({p}).</source>
        <translation>도수만으로는 판정할 수 없습니다({p}).</translation>
    </message>
    <message>
        <source>Consistent with the law ({p}).</source>
        <translation>이론 분포와 어긋나지 않습니다({p}).</translation>
    </message>
    <message>
        <source>Not consistent even with the law rounded to whole numbers ({p}).</source>
        <translation>정수로 반올림한 이론 분포와도 어긋납니다({p}).</translation>
    </message>
    <message>
        <source>Doubtful whether the law rounded to whole numbers holds ({p}).</source>
        <translation>정수로 반올림한 이론 분포를 따르는지 의심스럽습니다({p}).</translation>
    </message>
    <message>
        <source>The values are whole numbers: consistent with the law rounded to those ({p}).</source>
        <translation>값이 정수입니다. 정수로 반올림한 이론 분포와 어긋나지 않습니다({p}).</translation>
    </message>
    <message>
        <source>Not consistent with the law ({p}, corrected for {count} tests).</source>
        <translation>이론 분포와 어긋납니다({p}, 검정 {count}개에 맞추어 보정).</translation>
    </message>
    <message>
        <source>Doubtful whether the law holds ({p}, corrected for {count} tests).</source>
        <translation>이론 분포를 따르는지 의심스럽습니다({p}, 검정 {count}개에 맞추어 보정).</translation>
    </message>
    <message>
        <source>The counts don&apos;t decide ({p}, corrected for {count} tests).</source>
        <translation>도수만으로는 판정할 수 없습니다({p}, 검정 {count}개에 맞추어 보정).</translation>
    </message>
    <message>
        <source>Consistent with the law ({p}, corrected for {count} tests).</source>
        <translation>이론 분포와 어긋나지 않습니다({p}, 검정 {count}개에 맞추어 보정).</translation>
    </message>
</context>
<context>
    <name>HistogramCaption</name>
    <message>
        <source>absolute values</source>
        <translation>절댓값</translation>
    </message>
    <message>
        <source>dequantized values</source>
        <translation>역양자화한 값</translation>
    </message>
    <message>
        <source>all finite values are equal: one bar</source>
        <translation>유한한 값이 모두 같음: 막대 하나</translation>
    </message>
    <message>
        <source>bins as chosen: {bins}</source>
        <translation>직접 고른 구간 {bins}개</translation>
    </message>
    <message>
        <source>{rule} (capped; the rule asks for more)</source>
        <translation>{rule} (규칙보다 적음, 상한 적용)</translation>
    </message>
    <message>
        <source>one bar per whole number: {bins}</source>
        <translation>정수마다 막대 하나: {bins}개</translation>
    </message>
    <message>
        <source>one bar per different value: {bins}</source>
        <translation>서로 다른 값마다 막대 하나: {bins}개</translation>
    </message>
    <message>
        <source>{width} whole numbers per bar, bars: {bins}</source>
        <translation>막대 하나에 정수 {width}개, 막대 {bins}개</translation>
    </message>
    <message>
        <source>one bar each for False and True</source>
        <translation>False와 True에 막대 하나씩</translation>
    </message>
    <message>
        <source>bin width {width}</source>
        <translation>구간 너비 {width}</translation>
    </message>
    <message>
        <source>Not in the picture: {found}</source>
        <translation>그림에 없는 값: {found}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>평균 {value}</translation>
    </message>
    <message>
        <source>n = {count} (a sample of {numel})</source>
        <translation>n = {count} ({numel}개에서 뽑은 표본)</translation>
    </message>
    <message>
        <source>n = {count} (drawn)</source>
        <translation>n = {count} (뽑은 값)</translation>
    </message>
    <message>
        <source>n = {count} (whole file)</source>
        <translation>n = {count} (파일 전체)</translation>
    </message>
    <message>
        <source>n = {count} (whole tensor)</source>
        <translation>n = {count} (Tensor 전체)</translation>
    </message>
    <message>
        <source>Freedman–Diaconis, bins: {bins}</source>
        <translation>프리드먼-다이어코니스 규칙, 구간 {bins}개</translation>
    </message>
    <message>
        <source>Scott, bins: {bins}</source>
        <translation>스콧 규칙, 구간 {bins}개</translation>
    </message>
    <message>
        <source>Sturges, bins: {bins}</source>
        <translation>스터지스 규칙, 구간 {bins}개</translation>
    </message>
    <message>
        <source>bins of width {width}: {bins}</source>
        <translation>너비 {width}인 구간 {bins}개</translation>
    </message>
    <message>
        <source>bins of width {width} for the closer look</source>
        <translation>확대해서 나눈 너비 {width}인 구간</translation>
    </message>
    <message>
        <source>finer bins for the closer look: {bins}</source>
        <translation>확대해서 더 잘게 나눈 구간 {bins}개</translation>
    </message>
    <message>
        <source>equal parts of each power of two: {bins}</source>
        <translation>2의 거듭제곱 사이를 고르게 나눈 구간 {bins}개</translation>
    </message>
    <message>
        <source>chosen law: {law}</source>
        <translation>직접 고른 이론 분포: {law}</translation>
    </message>
    <message>
        <source>law: {law}, from {call}</source>
        <translation>이론 분포: {law} · {call}</translation>
    </message>
    <message>
        <source>mean ± sample standard deviation (n − 1) {value}</source>
        <translation>평균 ± 표본표준편차(n − 1) {value}</translation>
    </message>
    <message>
        <source>{range}: count {count} ({share})</source>
        <translation>{range}: {count}개 ({share})</translation>
    </message>
    <message>
        <source>{range}: count {count} ({share}), the law expects {expected}</source>
        <translation>{range}: {count}개 ({share}), 기대도수 {expected}</translation>
    </message>
    <message>
        <source>fullest bar {reading}</source>
        <translation>가장 높은 막대 {reading}</translation>
    </message>
</context>
<context>
    <name>HistogramLegend</name>
    <message>
        <source>values</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>95 % confidence band</source>
        <translation>95% 신뢰대</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>분위수</translation>
    </message>
    <message>
        <source>line of equal quantiles</source>
        <translation>두 분위수가 같은 선</translation>
    </message>
    <message>
        <source>±3 standard errors</source>
        <translation>표준오차의 ±3배</translation>
    </message>
</context>
<context>
    <name>HistogramMessages</name>
    <message>
        <source>Run a step that makes a tensor, or choose one under Tensors: how its values are distributed is drawn here.</source>
        <translation>Tensor를 만드는 단계를 실행하거나 Tensor 탭에서 하나를 고르십시오. 값의 분포가 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>{name} has no elements, so there is nothing to count.</source>
        <translation>{name}에는 원소가 없어 집계할 것이 없습니다.</translation>
    </message>
    <message>
        <source>{name} has no finite value to draw ({found}).</source>
        <translation>{name}에는 그릴 수 있는 유한한 값이 없습니다({found}).</translation>
    </message>
    <message>
        <source>There is nothing to count in {name}. {reason}</source>
        <translation>{name}에는 집계할 값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>A step is running: {name} can be counted when it has ended.</source>
        <translation>단계가 실행 중입니다. 끝나면 {name}의 값을 집계할 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t there any more: run the step that makes it again.</source>
        <translation>{name} 변수가 더는 없습니다. 만드는 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Counting {name} was cancelled.</source>
        <translation>{name} 집계를 취소했습니다.</translation>
    </message>
    <message>
        <source>The values of {name} can&apos;t be read, so there is nothing to count.</source>
        <translation>{name}의 값은 읽을 수 없어 집계할 것이 없습니다.</translation>
    </message>
    <message>
        <source>{name} could not be counted.</source>
        <translation>{name} 집계에 실패했습니다.</translation>
    </message>
</context>
<context>
    <name>HistogramPane</name>
    <message>
        <source>Count again</source>
        <translation>다시 집계</translation>
    </message>
</context>
<context>
    <name>HistogramPicture</name>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>−1 std</source>
        <translation>−1 표준편차</translation>
    </message>
    <message>
        <source>+1 std</source>
        <translation>+1 표준편차</translation>
    </message>
</context>
<context>
    <name>HistogramSaver</name>
    <message>
        <source>The counts are on the clipboard as CSV.</source>
        <translation>도수를 CSV로 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Python code that makes this picture is on the clipboard.</source>
        <translation>이 그림을 그리는 Python 코드를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>PNG로 저장</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>SVG로 저장</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>CSV로 저장</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written ({reason}): choose another folder or name.</source>
        <translation>{path}에 쓸 수 없습니다({reason}). 다른 폴더나 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path}에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>HistogramTools</name>
    <message>
        <source>Bin rule, axes, save, copy and more</source>
        <translation>구간 규칙, 축, 저장, 복사 등</translation>
    </message>
    <message>
        <source>Choose another picture (F7: the next)</source>
        <translation>다른 그림 고르기 (F7: 다음 그림)</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Show all bars (Home)</source>
        <translation>막대 모두 보기 (Home)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Look closer (↑ in the plot, or the wheel)</source>
        <translation>가까이 보기 (그림에서 ↑ 또는 휠)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Look from farther (↓ in the plot)</source>
        <translation>멀리 보기 (그림에서 ↓)</translation>
    </message>
    <message>
        <source>Drop the frozen one</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Keep this distribution as an outline over the next ones (Shift+F7)</source>
        <translation>이 분포를 고정해 두고 다음 분포에 윤곽선으로 겹쳐 보기 (Shift+F7)</translation>
    </message>
    <message>
        <source>Bin rule</source>
        <translation>구간 규칙</translation>
    </message>
    <message>
        <source>Choose how wide the bins are</source>
        <translation>구간 너비를 정하는 규칙 고르기</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Linear or log axes</source>
        <translation>선형 축 또는 로그 축</translation>
    </message>
    <message>
        <source>Copy counts</source>
        <translation>도수 복사</translation>
    </message>
    <message>
        <source>Copy the bins and their counts as CSV</source>
        <translation>구간과 도수를 CSV로 복사</translation>
    </message>
    <message>
        <source>Copy Python code</source>
        <translation>Python 코드 복사</translation>
    </message>
    <message>
        <source>Copy a script that makes this picture without the app</source>
        <translation>이 프로그램 없이도 같은 그림을 그리는 스크립트 복사</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>PNG로 저장…</translation>
    </message>
    <message>
        <source>Save the picture in dots</source>
        <translation>픽셀 그림(PNG)으로 저장</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>SVG로 저장…</translation>
    </message>
    <message>
        <source>Save the picture in lines and text</source>
        <translation>벡터 그림(SVG)으로 저장</translation>
    </message>
    <message>
        <source>Save counts as CSV…</source>
        <translation>도수를 CSV로 저장…</translation>
    </message>
    <message>
        <source>Save the bins and their counts</source>
        <translation>구간과 도수를 저장</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
</context>
<context>
    <name>IndexPicker</name>
    <message>
        <source>dim {dim} from</source>
        <translation>차원 {dim} 시작</translation>
    </message>
    <message>
        <source>dim {dim}</source>
        <translation>차원 {dim}</translation>
    </message>
    <message>
        <source>Index of dimension {dim}, from 0 to {last}</source>
        <translation>차원 {dim}의 인덱스, 0부터 {last}까지</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>The step waits for a line; type it here</source>
        <translation>단계가 입력을 기다립니다. 여기에 입력하십시오</translation>
    </message>
    <message>
        <source>Input for the running step</source>
        <translation>실행 중인 단계에 보낼 입력</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Give this line to the step (Enter)</source>
        <translation>이 줄을 단계에 보냅니다 (Enter)</translation>
    </message>
</context>
<context>
    <name>KernelCare</name>
    <message>
        <source>The kernel was replaced by Force stop.</source>
        <translation>강제 중지로 커널을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Start a new kernel</source>
        <translation>새 커널 시작</translation>
    </message>
</context>
<context>
    <name>KernelStatus</name>
    <message>
        <source>torch thread: starting</source>
        <translation>torch 스레드: 시작하는 중</translation>
    </message>
    <message>
        <source>torch thread: ready</source>
        <translation>torch 스레드: 준비됨</translation>
    </message>
    <message>
        <source>torch thread: running {seconds} s</source>
        <translation>torch 스레드: {seconds}초째 실행 중</translation>
    </message>
    <message>
        <source>torch thread: stopping</source>
        <translation>torch 스레드: 중지하는 중</translation>
    </message>
    <message>
        <source>torch thread: its kernel is dead</source>
        <translation>torch 스레드: 커널이 죽었음</translation>
    </message>
    <message>
        <source>torch thread: ready, but work that a step has started goes on</source>
        <translation>torch 스레드: 준비됨. 단계가 시작한 작업은 계속 실행 중</translation>
    </message>
    <message>
        <source>A step has ended, but a thread or a process that it started still computes. Run, Start a new kernel (Ctrl+Shift+F5) ends it.</source>
        <translation>단계는 끝났지만, 단계가 시작한 스레드나 프로세스가 아직 계산하고 있습니다. 실행 메뉴의 ‘새 커널 시작’(Ctrl+Shift+F5)으로 끝낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Steps run in one background torch thread. torch itself sits in a process behind it, so that Stop always works and no step can freeze this window.</source>
        <translation>모든 단계는 배경의 torch 스레드 하나에서 실행됩니다. torch 자체는 그 뒤의 프로세스에 있으므로 언제든지 중지할 수 있고, 어떤 단계도 이 창을 멈추게 하지 못합니다.</translation>
    </message>
</context>
<context>
    <name>LawPicker</name>
    <message>
        <source>The law that the values are compared with</source>
        <translation>값과 비교할 이론 분포</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Draw this law and test the values against it</source>
        <translation>이 이론 분포를 그리고, 값이 이를 따르는지 검정합니다</translation>
    </message>
    <message>
        <source>To be put right first: {names}</source>
        <translation>먼저 고칠 곳: {names}</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>uniform on {range}</source>
        <translation>{range} 균등 분포</translation>
    </message>
    <message>
        <source>normal, mean {mean}, standard deviation {std}</source>
        <translation>정규 분포, 평균 {mean}, 표준편차 {std}</translation>
    </message>
    <message>
        <source>whole numbers {low} to {last}, equally likely</source>
        <translation>{low}~{last}의 이산 균등 분포</translation>
    </message>
    <message>
        <source>whole numbers {low} to {last}, each once</source>
        <translation>{low}~{last}의 순열(정수마다 한 번씩)</translation>
    </message>
    <message>
        <source>whole numbers {low} to {last}, each at most once</source>
        <translation>{low}~{last}의 정수를 비복원 추출(정수마다 많아야 한 번)</translation>
    </message>
    <message>
        <source>Bernoulli, 1 with probability {p}</source>
        <translation>베르누이 분포, 1이 나올 확률 {p}</translation>
    </message>
    <message>
        <source>whole numbers 0 to {last}, likely by their weights</source>
        <translation>0~{last}의 범주형 분포, 확률은 가중치에 비례</translation>
    </message>
    <message>
        <source>Poisson, rate {rate}</source>
        <translation>푸아송 분포, 비율 {rate}</translation>
    </message>
    <message>
        <source>geometric, success with probability {p}</source>
        <translation>기하 분포, 성공 확률 {p}</translation>
    </message>
    <message>
        <source>exponential, rate {rate}</source>
        <translation>지수 분포, 비율 {rate}</translation>
    </message>
    <message>
        <source>Cauchy, median {median}, scale {scale}</source>
        <translation>코시 분포, 중앙값 {median}, 척도 {scale}</translation>
    </message>
    <message>
        <source>log-normal, logarithms with mean {mean}, standard deviation {std}</source>
        <translation>로그 정규 분포, 로그값의 평균 {mean}, 표준편차 {std}</translation>
    </message>
    <message>
        <source>normal, mean {mean}, standard deviation {std}, cut to [{low}, {high}]</source>
        <translation>평균 {mean}, 표준편차 {std}인 정규 분포를 [{low}, {high}]로 자른 분포</translation>
    </message>
    <message>
        <source>beta, a = {a}, b = {b}</source>
        <translation>베타 분포, a = {a}, b = {b}</translation>
    </message>
    <message>
        <source>gamma, shape {shape}, rate {rate}</source>
        <translation>감마 분포, 형상 {shape}, 비율 {rate}</translation>
    </message>
    <message>
        <source>Laplace, mean {mean}, scale {scale}</source>
        <translation>라플라스 분포, 평균 {mean}, 척도 {scale}</translation>
    </message>
    <message>
        <source>Student&apos;s t, degrees of freedom {df}, middle {mean}, scale {scale}</source>
        <translation>t 분포, 자유도 {df}, 중심 {mean}, 척도 {scale}</translation>
    </message>
    <message>
        <source>chi-square, degrees of freedom {df}</source>
        <translation>카이제곱 분포, 자유도 {df}</translation>
    </message>
    <message>
        <source>Gumbel, mode {mean}, scale {scale}</source>
        <translation>검벨 분포, 최빈값 {mean}, 척도 {scale}</translation>
    </message>
    <message>
        <source>half-normal, {std} times a standard normal&apos;s size</source>
        <translation>반정규 분포, 표준 정규 분포 절댓값의 {std}배</translation>
    </message>
    <message>
        <source>half-Cauchy, scale {scale}</source>
        <translation>반코시 분포, 척도 {scale}</translation>
    </message>
    <message>
        <source>Weibull, scale {scale}, shape {shape}</source>
        <translation>와이불 분포, 척도 {scale}, 형상 {shape}</translation>
    </message>
    <message>
        <source>Pareto from {scale} on, shape {shape}</source>
        <translation>파레토 분포, 최솟값 {scale}, 형상 {shape}</translation>
    </message>
    <message>
        <source>Rayleigh, scale {scale}</source>
        <translation>레일리 분포, 척도 {scale}</translation>
    </message>
    <message>
        <source>absolute value of two parts, each uniform on [0, {high})</source>
        <translation>실수부와 허수부가 각각 [0, {high})에서 균등한 복소수의 절댓값</translation>
    </message>
    <message>
        <source>binomial, n = {n}, p = {p}</source>
        <translation>이항 분포, n = {n}, p = {p}</translation>
    </message>
    <message>
        <source>negative binomial, n = {n}, p = {p}</source>
        <translation>음이항 분포, n = {n}, p = {p}</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>There is no lesson that can be opened: install Tensor Desk again.</source>
        <translation>열 수 있는 수업이 없습니다. Tensor Desk를 다시 설치하십시오.</translation>
    </message>
</context>
<context>
    <name>LessonFolder</name>
    <message>
        <source>Open lessons from a folder</source>
        <translation>폴더에서 수업 열기</translation>
    </message>
    <message>
        <source>There is no lesson in {folder}: choose the folder that holds the lessons&apos; folders.</source>
        <translation>{folder}에는 수업이 없습니다. 수업 폴더들이 들어 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The system refuses another window: close something and try again.</source>
        <translation>시스템이 새 창을 열어 주지 않습니다. 다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 고르기</translation>
    </message>
</context>
<context>
    <name>LessonSidebar</name>
    <message>
        <source>Filter lessons</source>
        <translation>수업 찾기</translation>
    </message>
    <message>
        <source>Show only lessons and steps with these words in the title (Ctrl+L)</source>
        <translation>제목에 이 말이 들어 있는 수업과 단계만 봅니다 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lessons and steps</source>
        <translation>수업과 단계</translation>
    </message>
    <message>
        <source>No title has these words. Clear the filter to see them all.</source>
        <translation>제목에 이 말이 들어 있는 수업이나 단계가 없습니다. 검색어를 지우면 모두 보입니다.</translation>
    </message>
</context>
<context>
    <name>LessonTree</name>
    <message>
        <source>not run yet</source>
        <translation>아직 실행하지 않음</translation>
    </message>
    <message>
        <source>edited, not done yet</source>
        <translation>고쳤지만 아직 마치지 않음</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행함</translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation>오류로 끝남</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>끝나기 전에 중지됨</translation>
    </message>
    <message>
        <source>changed since it ran: run it again</source>
        <translation>실행한 뒤 바뀜: 다시 실행하십시오</translation>
    </message>
    <message>
        <source>done earlier; run it again to use its variables</source>
        <translation>전에 마침. 변수를 쓰려면 다시 실행하십시오</translation>
    </message>
    <message>
        <source>tried earlier, not passed yet</source>
        <translation>전에 시도했지만 아직 통과하지 못함</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과함</translation>
    </message>
    <message>
        <source>{done} of {total} steps done</source>
        <translation>{total}단계 중 {done}단계 마침</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Look</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation>단계 본문</translation>
    </message>
    <message>
        <source>{lesson}  ·  step {position} of {total}</source>
        <translation>{lesson}  ·  {total}단계 중 {position}단계</translation>
    </message>
    <message>
        <source>Choose a step on the left.</source>
        <translation>왼쪽에서 단계를 고르십시오.</translation>
    </message>
</context>
<context>
    <name>LineNumberArea</name>
    <message>
        <source>The error came from this line.</source>
        <translation>이 줄에서 오류가 났습니다.</translation>
    </message>
</context>
<context>
    <name>LongLines</name>
    <message>
        <source>show more of the line: {count} characters</source>
        <translation>이 줄 더 보기: {count}자</translation>
    </message>
    <message>
        <source>The rest isn&apos;t kept here any more: “Save all output…” in the File menu has it.</source>
        <translation>나머지는 여기에 남아 있지 않습니다. 파일 메뉴의 ‘출력 모두 저장…’으로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tensor Desk</source>
        <translation>Tensor Desk</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>실험대</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>About Tensor Desk</source>
        <translation>Tensor Desk 정보</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Earlier versions of the step</source>
        <translation>단계의 이전 코드</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Lines of output that are kept</source>
        <translation>남겨 둘 출력 줄 수</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count}줄</translation>
    </message>
    <message>
        <source>Memory of the kernel</source>
        <translation>커널의 메모리</translation>
    </message>
    <message>
        <source>Automatic: {percent} % of this computer&apos;s</source>
        <translation>자동: 이 컴퓨터 메모리의 {percent}%</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
</context>
<context>
    <name>MomentsTable</name>
    <message>
        <source>; law: {value}</source>
        <translation>, 이론: {value}</translation>
    </message>
    <message>
        <source>; difference: {count} standard errors</source>
        <translation>, 차이: 표준오차의 {count}배</translation>
    </message>
    <message>
        <source>values</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>law</source>
        <translation>이론</translation>
    </message>
    <message>
        <source>difference / SE</source>
        <translation>차이 / 표준오차</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>분산</translation>
    </message>
    <message>
        <source>skewness</source>
        <translation>왜도</translation>
    </message>
    <message>
        <source>excess kurtosis</source>
        <translation>초과 첨도</translation>
    </message>
    <message>
        <source>of the sample, divided by n − 1</source>
        <translation>표본분산, n − 1로 나눔</translation>
    </message>
    <message>
        <source>0 for a normal distribution</source>
        <translation>정규 분포에서 0</translation>
    </message>
    <message>
        <source>Difference in standard errors (SE), for independent draws from the law</source>
        <translation>차이를 표준오차로 나눈 값. 표준오차는 이론 분포에서 독립적으로 뽑았을 때의 값</translation>
    </message>
    <message>
        <source>SE of the mean: √(σ² / n), σ² the law&apos;s variance</source>
        <translation>평균의 표준오차: √(σ² / n), σ²은 이론 분산</translation>
    </message>
    <message>
        <source>SE of the variance: σ² √(κ / n + 2 / (n − 1)), κ the law&apos;s excess kurtosis</source>
        <translation>분산의 표준오차: σ² √(κ / n + 2 / (n − 1)), κ는 이론의 초과 첨도</translation>
    </message>
    <message>
        <source>SE of the skewness: about √(6 / n); known for a normal distribution only</source>
        <translation>왜도의 표준오차: 약 √(6 / n). 정규 분포일 때만 알려져 있습니다</translation>
    </message>
    <message>
        <source>SE of the kurtosis: about √(24 / n); known for a normal distribution only</source>
        <translation>첨도의 표준오차: 약 √(24 / n). 정규 분포일 때만 알려져 있습니다</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>적률</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>OutputDocument</name>
    <message>
        <source>… characters left out: {count} …</source>
        <translation>… {count}자 생략 …</translation>
    </message>
    <message>
        <source>A picture came that can&apos;t be read.</source>
        <translation>읽을 수 없는 그림이 왔습니다.</translation>
    </message>
</context>
<context>
    <name>OutputExport</name>
    <message>
        <source>Save all output</source>
        <translation>출력 모두 저장</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
</context>
<context>
    <name>OutputPane</name>
    <message>
        <source>What the step prints appears here.</source>
        <translation>단계가 출력하는 내용이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation>단계의 출력</translation>
    </message>
    <message>
        <source>Output of the step {title}</source>
        <translation>{title} 단계의 출력</translation>
    </message>
    <message>
        <source>Earlier lines that were left out: {count}</source>
        <translation>앞부분 {count}줄은 생략했습니다</translation>
    </message>
    <message>
        <source>The step printed nothing.</source>
        <translation>이 단계는 아무것도 출력하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>OutputRecords</name>
    <message>
        <source>What the step prints from here on can&apos;t be saved: {reason}.</source>
        <translation>이후에 단계가 출력하는 것은 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The step has printed {size} MB; what comes from here on isn&apos;t kept.</source>
        <translation>단계가 {size} MB를 출력했습니다. 이후의 출력은 보관하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PictureComparison</name>
    <message>
        <source>frozen: {what}</source>
        <translation>고정한 분포: {what}</translation>
    </message>
    <message>
        <source>This one is frozen: the next distribution is drawn over it.</source>
        <translation>이 분포를 고정했습니다. 다음 분포가 이 위에 그려집니다.</translation>
    </message>
    <message>
        <source>Two-sample Kolmogorov–Smirnov: these two can&apos;t be compared, as their bins have no edge in common.</source>
        <translation>두 표본 콜모고로프-스미르노프 검정: 공통된 구간 경계가 없어 두 분포를 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law): D = {statistic}, {p}, large-sample formula; as equal values (ties) occur, the true p is at most this</source>
        <translation>두 표본 콜모고로프-스미르노프 검정(귀무가설: 두 표본은 같은 분포를 따른다): D = {statistic}, {p}, 대표본 근사. 같은 값이 있으므로 실제 p는 이 값 이하입니다</translation>
    </message>
    <message>
        <source>Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law): D = {statistic}, {p}, large-sample formula</source>
        <translation>두 표본 콜모고로프-스미르노프 검정(귀무가설: 두 표본은 같은 분포를 따른다): D = {statistic}, {p}, 대표본 근사</translation>
    </message>
    <message>
        <source>Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law), a bracket from counts in bins: {low} ≤ D ≤ {high}, {p}, large-sample formula</source>
        <translation>두 표본 콜모고로프-스미르노프 검정(귀무가설: 두 표본은 같은 분포를 따른다), 구간의 도수로 구한 범위: {low} ≤ D ≤ {high}, {p}, 대표본 근사</translation>
    </message>
</context>
<context>
    <name>PictureReading</name>
    <message>
        <source>{share} of the values lie {range}</source>
        <translation>값의 {share}가 {range}</translation>
    </message>
    <message>
        <source>the law expects {share} (difference {difference})</source>
        <translation>이론 확률 {share} (차이 {difference})</translation>
    </message>
    <message>
        <source>of the frozen ones {share}</source>
        <translation>고정한 분포는 {share}</translation>
    </message>
    <message>
        <source>at or below {value}</source>
        <translation>{value} 이하</translation>
    </message>
    <message>
        <source>below {value}</source>
        <translation>{value} 미만</translation>
    </message>
    <message>
        <source>{share} of the values lie below {value}, as many of the frozen ones below {other}</source>
        <translation>값의 {share}가 {value} 미만, 고정한 분포에서는 같은 비율이 {other} 미만</translation>
    </message>
    <message>
        <source>{share} of the values lie below {value}, by the law below {other}</source>
        <translation>값의 {share}가 {value} 미만, 이론 분포에서는 {other} 미만</translation>
    </message>
    <message>
        <source>{range}: count {count}, the law expects {expected}, residual {residual}</source>
        <translation>{range}: {count}개, 기대도수 {expected}, 잔차 {residual}</translation>
    </message>
    <message>
        <source>Band: with 95 % confidence the true curve lies everywhere within ±{half} of the curve of the values (Dvoretzky–Kiefer–Wolfowitz)</source>
        <translation>95% 신뢰대: 참인 누적분포함수는 95% 신뢰도로 모든 점에서 경험적 누적분포함수의 ±{half} 안에 있습니다(드보레츠키-키퍼-울포위츠)</translation>
    </message>
    <message>
        <source>Largest distance from the law at the bins&apos; edges: {distance}</source>
        <translation>구간 경계에서 잰 이론 분포와의 최대 거리: {distance}</translation>
    </message>
    <message>
        <source>the law lies within the band</source>
        <translation>이론 분포가 신뢰대 안에 있습니다</translation>
    </message>
    <message>
        <source>the law leaves the band</source>
        <translation>이론 분포가 신뢰대를 벗어납니다</translation>
    </message>
    <message>
        <source>On the line the quantiles are equal. Between 5 % and 95 % they differ by {most} at most</source>
        <translation>선 위의 점은 두 분위수가 같습니다. 5%와 95% 사이에서 차이는 최대 {most}입니다</translation>
    </message>
    <message>
        <source>Bars outside ±3 standard errors: {outside} of {bars} (chance alone would give about {chance}); the largest residual is {largest}</source>
        <translation>표준오차의 ±3배를 벗어난 막대: {bars}개 중 {outside}개(우연만으로는 약 {chance}개). 가장 큰 잔차는 {largest}입니다</translation>
    </message>
    <message>
        <source>Bins that expect less than {least} values, {merged} here, are merged with neighbours</source>
        <translation>기대도수가 {least}보다 작은 구간 {merged}개는 이웃 구간과 합쳤습니다</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>Histogram</source>
        <translation>히스토그램</translation>
    </message>
    <message>
        <source>CDF</source>
        <translation>누적분포함수</translation>
    </message>
    <message>
        <source>Q–Q plot</source>
        <translation>Q-Q 그림</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>Point at a bar, or press ← and → in the plot, to read it</source>
        <translation>막대를 가리키거나 그림에서 ←, →를 누르면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>Point at the curve, or press ← and → in the plot, to read it</source>
        <translation>곡선을 가리키거나 그림에서 ←, →를 누르면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>Point at a dot, or press ← and → in the plot, to read it</source>
        <translation>점을 가리키거나 그림에서 ←, →를 누르면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>No law is known for these values: choose one to compare with, or freeze another distribution.</source>
        <translation>이 값의 이론 분포를 알 수 없습니다. 비교할 분포를 고르거나 다른 분포를 고정하십시오.</translation>
    </message>
    <message>
        <source>No law is known for these values: choose one to compare with.</source>
        <translation>이 값의 이론 분포를 알 수 없습니다. 비교할 분포를 고르십시오.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value − {offset}</source>
        <translation>값 − {offset}</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>누적 비율</translation>
    </message>
    <message>
        <source>Quantiles of the frozen values</source>
        <translation>고정한 분포의 분위수</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>도수</translation>
    </message>
    <message>
        <source>Share per bin</source>
        <translation>구간별 비율</translation>
    </message>
    <message>
        <source>Share per unit</source>
        <translation>단위당 비율</translation>
    </message>
    <message>
        <source>Share per decade</source>
        <translation>10배 구간당 비율</translation>
    </message>
    <message>
        <source>{axis}, log scale</source>
        <translation>{axis}(로그 눈금)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>표본의 분위수</translation>
    </message>
    <message>
        <source>Quantiles of the law</source>
        <translation>이론 분포의 분위수</translation>
    </message>
    <message>
        <source>{axis}, log scale beyond ±{bend}</source>
        <translation>{axis}(±{bend} 밖은 로그 눈금)</translation>
    </message>
</context>
<context>
    <name>PlotNumbers</name>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>PredictionCard</name>
    <message>
        <source>Predict, then run</source>
        <translation>예측한 다음 실행하십시오</translation>
    </message>
    <message>
        <source>Another answer than at first, since the step is another</source>
        <translation>단계를 고쳐서 처음과 다른 답이 나왔습니다</translation>
    </message>
    <message>
        <source>You made no prediction; this is the answer</source>
        <translation>예측하지 않았습니다. 답은 다음과 같습니다</translation>
    </message>
    <message>
        <source>You predicted right</source>
        <translation>예측이 맞았습니다</translation>
    </message>
    <message>
        <source>The run shows something else</source>
        <translation>실행 결과는 예측과 다릅니다</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>not what happened</source>
        <translation>실제와 다름</translation>
    </message>
</context>
<context>
    <name>ProgressWriter</name>
    <message>
        <source>Your progress isn&apos;t saved: {reason}.</source>
        <translation>진도를 저장하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>Your progress isn&apos;t saved yet: {reason}. Trying again.</source>
        <translation>진도가 아직 저장되지 않았습니다: {reason}. 다시 시도합니다.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>A new kernel is there: it has no names yet.</source>
        <translation>새 커널입니다. 아직 변수가 없습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Names that are gone: {names}.</source>
        <translation>없어진 변수: {names}.</translation>
    </message>
    <message>
        <source>Run the steps above again</source>
        <translation>위 단계 다시 실행</translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation>단계 다시 실행</translation>
    </message>
    <message>
        <source>Start a new kernel</source>
        <translation>새 커널 시작</translation>
    </message>
    <message>
        <source>Start a new kernel and run the steps above</source>
        <translation>새 커널을 시작하고 위 단계 실행</translation>
    </message>
</context>
<context>
    <name>RepeatsView</name>
    <message>
        <source>Drawing and testing the first sample.</source>
        <translation>첫 표본을 뽑아 검정하는 중입니다.</translation>
    </message>
    <message>
        <source>Repeat over many seeds</source>
        <translation>여러 시드로 반복</translation>
    </message>
    <message>
        <source>One p-value says little. Where the law holds, the p-values of many samples are uniform from 0 to 1.</source>
        <translation>p-값 하나로는 알 수 있는 것이 적습니다. 이론 분포가 옳으면 여러 표본의 p-값은 0부터 1까지 균등하게 분포합니다.</translation>
    </message>
    <message>
        <source>Seeds (K)</source>
        <translation>시드 수(K)</translation>
    </message>
    <message>
        <source>How many samples: seed, seed + 1, seed + 2 and so on</source>
        <translation>표본의 수. 시드, 시드 + 1, 시드 + 2, …로 뽑습니다</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>검정</translation>
    </message>
    <message>
        <source>The test of each sample</source>
        <translation>표본마다 할 검정</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Draw and test the call with K seeds, one after the other</source>
        <translation>시드 K개로 차례차례 뽑아 검정합니다</translation>
    </message>
    <message>
        <source>End it; the p-values that have come stay</source>
        <translation>반복을 끝냅니다. 지금까지의 p-값은 남습니다</translation>
    </message>
    <message>
        <source>Histogram of the p-values</source>
        <translation>p-값의 히스토그램</translation>
    </message>
</context>
<context>
    <name>RepeatsWords</name>
    <message>
        <source>{total} of {wanted} seeds; p below 0.05: {small} (expected {expected}).</source>
        <translation>시드 {wanted}개 중 {total}개 완료. p-값이 0.05보다 작은 표본: {small}개(기댓값 {expected}개).</translation>
    </message>
    <message>
        <source>About {number} s left.</source>
        <translation>약 {number}초 남았습니다.</translation>
    </message>
    <message>
        <source>About {number} min left.</source>
        <translation>약 {number}분 남았습니다.</translation>
    </message>
    <message>
        <source>About {number} h left.</source>
        <translation>약 {number}시간 남았습니다.</translation>
    </message>
    <message>
        <source>The p-values are consistent with a uniform distribution from 0 to 1, as they must be where every sample follows the law ({p}).</source>
        <translation>p-값은 0부터 1까지의 균등 분포와 어긋나지 않습니다({p}). 모든 표본이 이론 분포를 따르면 그래야 합니다.</translation>
    </message>
    <message>
        <source>It is doubtful whether the p-values are uniform from 0 to 1, as they must be where every sample follows the law ({p}); repeat it with more seeds.</source>
        <translation>p-값이 0부터 1까지의 균등 분포를 따르는지 의심스럽습니다({p}). 모든 표본이 이론 분포를 따르면 그래야 합니다. 시드를 늘려 다시 반복하십시오.</translation>
    </message>
    <message>
        <source>The p-values are not consistent with a uniform distribution from 0 to 1 ({p}): the samples don&apos;t follow the law, or the test&apos;s p-values don&apos;t hold for them.</source>
        <translation>p-값이 0부터 1까지의 균등 분포와 어긋납니다({p}). 표본이 이론 분포를 따르지 않거나, 이 검정의 p-값을 이 표본에 쓸 수 없는 경우입니다.</translation>
    </message>
    <message>
        <source>Kolmogorov–Smirnov test of uniformity</source>
        <translation>균등성에 대한 콜모고로프-스미르노프 검정</translation>
    </message>
    <message>
        <source>p-values in {bins} equal bins from 0 to 1: {counts}.</source>
        <translation>0부터 1까지 같은 너비의 구간 {bins}개에 든 p-값의 수: {counts}.</translation>
    </message>
</context>
<context>
    <name>Resets</name>
    <message>
        <source>The step is as at the start, with its prediction and exercise.</source>
        <translation>이 단계를 예측과 연습까지 모두 처음 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Steps put back to the start: {count}.</source>
        <translation>처음 상태로 되돌린 단계: {count}개.</translation>
    </message>
    <message>
        <source>Steps of all lessons put back to the start: {count}. What you wrote is kept under Edit, Earlier versions of the step.</source>
        <translation>모든 수업에서 처음 상태로 되돌린 단계: {count}개. 쓰던 코드는 편집 메뉴의 ‘단계의 이전 코드’에 보관합니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run this step ({keys})</source>
        <translation>이 단계를 실행합니다 ({keys})</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>답 확인</translation>
    </message>
    <message>
        <source>Check what you made against what was asked</source>
        <translation>만든 것이 요구와 맞는지 확인합니다</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Bring back the step&apos;s original code</source>
        <translation>단계의 처음 코드로 되돌립니다</translation>
    </message>
    <message>
        <source>Run all above</source>
        <translation>위 모두 실행</translation>
    </message>
    <message>
        <source>Run every earlier step of this lesson, then stop before this one</source>
        <translation>이 수업의 앞 단계를 모두 실행하고 이 단계 앞에서 멈춥니다</translation>
    </message>
    <message>
        <source>Run and go to the next step</source>
        <translation>실행하고 다음 단계로</translation>
    </message>
    <message>
        <source>Run this step and open the next ({keys})</source>
        <translation>이 단계를 실행하고 다음 단계를 엽니다 ({keys})</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Force stop</source>
        <translation>강제 중지</translation>
    </message>
    <message>
        <source>The step doesn&apos;t stop: end its kernel; all names of this lesson are lost</source>
        <translation>단계가 중지되지 않습니다. 커널을 끝냅니다. 이 수업의 변수가 모두 없어집니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Interrupt the running step</source>
        <translation>실행 중인 단계를 중지합니다</translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation>{time} ({device})</translation>
    </message>
    <message>
        <source>Wall time of the step</source>
        <translation>단계에 걸린 시간</translation>
    </message>
    <message>
        <source>Wall time until the error</source>
        <translation>오류가 나기까지 걸린 시간</translation>
    </message>
    <message>
        <source>Wall time until the step was stopped</source>
        <translation>중지하기까지 걸린 시간</translation>
    </message>
    <message>
        <source>Wall time until the kernel ended</source>
        <translation>커널이 끝나기까지 걸린 시간</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
</context>
<context>
    <name>SampleName</name>
    <message>
        <source>{call}, seed {seed}</source>
        <translation>{call}, 시드 {seed}</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another place.</source>
        <translation>{file} 파일을 쓸 수 없습니다: {reason}. 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>저장할 곳 고르기</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>저장했습니다: {file}</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Dimension shown as rows</source>
        <translation>행으로 보일 차원</translation>
    </message>
    <message>
        <source>Dimension shown as columns</source>
        <translation>열로 보일 차원</translation>
    </message>
    <message>
        <source>The dimension that runs down</source>
        <translation>아래로 나열할 차원</translation>
    </message>
    <message>
        <source>The dimension that runs to the right</source>
        <translation>오른쪽으로 나열할 차원</translation>
    </message>
    <message>
        <source>dim {dim}: {size}</source>
        <translation>차원 {dim}: {size}</translation>
    </message>
</context>
<context>
    <name>SolutionPair</name>
    <message>
        <source>Your solution</source>
        <translation>내 풀이</translation>
    </message>
    <message>
        <source>One solution of the lesson</source>
        <translation>수업의 풀이 예시</translation>
    </message>
</context>
<context>
    <name>StatisticsLine</name>
    <message>
        <source>std: the sample standard deviation, divided by n − 1</source>
        <translation>표준편차: n − 1로 나눈 표본표준편차입니다</translation>
    </message>
    <message>
        <source>Stop computing the summary</source>
        <translation>요약 계산 중지</translation>
    </message>
    <message>
        <source>Compute the summary</source>
        <translation>요약 계산</translation>
    </message>
    <message>
        <source>computing the summary, {percent} %</source>
        <translation>요약 계산 중, {percent}%</translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation>요약 계산을 중지했습니다.</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Go to the previous step (Ctrl+PgUp)</source>
        <translation>이전 단계로 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Go to the next step (Ctrl+PgDown)</source>
        <translation>다음 단계로 (Ctrl+PgDown)</translation>
    </message>
</context>
<context>
    <name>StepRuns</name>
    <message>
        <source>This is the first step: there is none above it.</source>
        <translation>첫 단계라서 위에 단계가 없습니다.</translation>
    </message>
    <message>
        <source>Stopped. Names made so far are still there.</source>
        <translation>중지했습니다. 지금까지 만든 변수는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The steps above haven&apos;t run in this kernel: they make the names.</source>
        <translation>이 커널에서는 앞 단계를 아직 실행하지 않았습니다. 필요한 변수는 앞 단계에서 만들어집니다.</translation>
    </message>
    <message>
        <source>Run all steps up to this one</source>
        <translation>이 단계까지 모두 실행</translation>
    </message>
    <message>
        <source>The steps stopped at {title}: it ended with an error.</source>
        <translation>{title} 단계에서 오류가 나서 중단되었습니다.</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>그 단계로 이동</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>{count} NaN</source>
        <translation>NaN {count}개</translation>
    </message>
    <message>
        <source>abs {range}</source>
        <translation>절댓값 {range}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>min {low}</source>
        <translation>최소 {low}</translation>
    </message>
    <message>
        <source>max {high}</source>
        <translation>최대 {high}</translation>
    </message>
    <message>
        <source>all {value}</source>
        <translation>모두 {value}</translation>
    </message>
    <message>
        <source>the others {value}</source>
        <translation>나머지 {value}</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>평균 {mean}</translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation>표준편차 {std}</translation>
    </message>
    <message>
        <source>from a sample of {count} of {total} elements</source>
        <translation>원소 {total}개에서 뽑은 표본 {count}개</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>원소 1개</translation>
    </message>
    <message>
        <source>all {count} elements</source>
        <translation>원소 {count}개 전체</translation>
    </message>
    <message>
        <source>of the absolute values</source>
        <translation>절댓값 기준</translation>
    </message>
    <message>
        <source>of the dequantized values</source>
        <translation>역양자화한 값 기준</translation>
    </message>
</context>
<context>
    <name>TensorInspector</name>
    <message>
        <source>Nothing has run yet. Run the step, and the names that it makes appear here with their shape, dtype, device and values.</source>
        <translation>아직 아무것도 실행하지 않았습니다. 단계를 실행하면 만들어진 변수가 shape, 자료형(dtype), 장치(device), 값과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>While running: shapes and dtypes only. Values come after the step.</source>
        <translation>실행 중에는 shape과 자료형만 보입니다. 값은 단계가 끝나면 나옵니다.</translation>
    </message>
    <message>
        <source>There are no names yet. Assign a value to a name, as in x = 1.</source>
        <translation>아직 변수가 없습니다. x = 1처럼 변수에 값을 넣어 보십시오.</translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>no data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>storage freed</source>
        <translation>저장소 해제됨</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>중첩</translation>
    </message>
    <message>
        <source>wrapper</source>
        <translation>래퍼</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>희소</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>압축 저장</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>확장됨</translation>
    </message>
    <message>
        <source>while running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>no elements</source>
        <translation>원소 없음</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>가려짐</translation>
    </message>
    <message>
        <source>no torch dtype</source>
        <translation>torch 자료형 없음</translation>
    </message>
    <message>
        <source>It has a shape and a dtype but no data, so there are no values to show.</source>
        <translation>shape과 자료형은 있지만 데이터가 없어 보여 줄 값이 없습니다.</translation>
    </message>
    <message>
        <source>Its shape becomes known when the module is used for the first time.</source>
        <translation>모듈을 처음 쓸 때 shape이 정해집니다.</translation>
    </message>
    <message>
        <source>Its storage is smaller than its shape needs, so reading it is not safe.</source>
        <translation>저장소가 shape에 필요한 것보다 작아 읽으면 위험합니다.</translation>
    </message>
    <message>
        <source>It is a list of tensors of different lengths; look at its parts.</source>
        <translation>길이가 다른 Tensor들의 목록입니다. 부분을 살펴보십시오.</translation>
    </message>
    <message>
        <source>It wraps another tensor, as subclasses and transforms do, and has no values itself.</source>
        <translation>다른 Tensor를 감싼 것이라 스스로는 값이 없습니다.</translation>
    </message>
    <message>
        <source>Several numbers share one byte, so single values can&apos;t be shown.</source>
        <translation>수 여러 개가 한 바이트를 나누어 써서 값을 하나씩 보여 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>It raised an error when it was asked about itself.</source>
        <translation>정보를 묻자 오류가 났습니다.</translation>
    </message>
    <message>
        <source>It stores only some of its elements; look at its parts.</source>
        <translation>원소 가운데 일부만 저장합니다. 부분을 살펴보십시오.</translation>
    </message>
    <message>
        <source>It stores small integers; the values shown are dequantized.</source>
        <translation>작은 정수로 저장되어 있습니다. 보이는 값은 역양자화한 것입니다.</translation>
    </message>
    <message>
        <source>Several elements share one place in memory (a stride is 0).</source>
        <translation>여러 원소가 메모리의 같은 자리를 함께 씁니다(stride가 0).</translation>
    </message>
    <message>
        <source>The step is still running; values come when it has ended.</source>
        <translation>단계가 아직 실행 중입니다. 값은 끝나면 나옵니다.</translation>
    </message>
    <message>
        <source>Some of its elements are masked (--), so it has no summary and no histogram.</source>
        <translation>일부 원소가 가려져 있어(--) 요약과 히스토그램이 없습니다.</translation>
    </message>
    <message>
        <source>torch has no dtype for its elements, so it has no summary and no histogram.</source>
        <translation>원소에 맞는 torch 자료형이 없어 요약과 히스토그램이 없습니다.</translation>
    </message>
    <message>
        <source>A size in its shape is 0, so it has no elements.</source>
        <translation>shape에 0이 있어 원소가 없습니다.</translation>
    </message>
    <message>
        <source>The name no longer exists; run the step again.</source>
        <translation>이 변수는 더 이상 없습니다. 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The values of this tensor can&apos;t be read.</source>
        <translation>이 Tensor의 값은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation>끝나기 전에 중지했습니다.</translation>
    </message>
    <message>
        <source>The values could not be read; run the step again.</source>
        <translation>값을 읽지 못했습니다. 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>new since the last step</source>
        <translation>마지막 단계에서 새로 생김</translation>
    </message>
    <message>
        <source>changed by the last step</source>
        <translation>마지막 단계에서 바뀜</translation>
    </message>
    <message>
        <source>may have changed: it can&apos;t be compared with what it was</source>
        <translation>바뀌었을 수 있음: 이전 값과 비교할 수 없음</translation>
    </message>
</context>
<context>
    <name>TextKeeper</name>
    <message>
        <source>The progress file was damaged: what can be read of it is in a new one, and the old one was kept as {detail}.</source>
        <translation>진도 파일이 손상되었습니다. 읽을 수 있는 내용은 새 파일로 옮겼고, 이전 파일은 {detail}(으)로 보관했습니다.</translation>
    </message>
    <message>
        <source>Nothing is saved: the data folder can&apos;t be written ({detail}).</source>
        <translation>저장되지 않습니다. 데이터 폴더에 쓸 수 없습니다({detail}).</translation>
    </message>
    <message>
        <source>Nothing is saved: the progress file is of a newer Tensor Desk ({detail}).</source>
        <translation>저장되지 않습니다. 진도 파일이 더 새로운 Tensor Desk의 것입니다({detail}).</translation>
    </message>
    <message>
        <source>Your text isn&apos;t saved yet: {reason}. Trying again.</source>
        <translation>아직 저장하지 못했습니다: {reason}. 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Another window edits this step too. Both texts are kept: see Edit, Earlier versions of the step.</source>
        <translation>다른 창에서도 이 단계를 고치고 있습니다. 두 코드를 모두 보관합니다. 편집 메뉴의 ‘단계의 이전 코드’를 보십시오.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>{folder} can&apos;t be read ({reason}): start Tensor Desk again.</source>
        <translation>{folder} 폴더를 읽을 수 없습니다({reason}). Tensor Desk를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>This lesson is from {folder}. Run it only if you trust its author: its code can do all that you can do on this computer.</source>
        <translation>이 수업은 {folder}에서 가져온 것입니다. 만든 사람을 믿을 때만 실행하십시오. 수업의 코드는 이 컴퓨터에서 사용자가 할 수 있는 모든 일을 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Trust it and run</source>
        <translation>신뢰하고 실행</translation>
    </message>
</context>
<context>
    <name>UnsavedGuard</name>
    <message>
        <source>Your text isn&apos;t saved</source>
        <translation>입력한 내용이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written, so closing would lose what you typed.</source>
        <translation>데이터 폴더에 쓸 수 없습니다. 지금 닫으면 입력한 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Save it to a file…</source>
        <translation>파일로 저장…</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>닫지 않기</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another place.</source>
        <translation>{file} 파일을 쓸 수 없습니다: {reason}. 다른 곳을 고르십시오.</translation>
    </message>
</context>
<context>
    <name>ValueControls</name>
    <message>
        <source>Slice expression</source>
        <translation>슬라이스 식</translation>
    </message>
    <message>
        <source>Copy the expression of what is shown or selected</source>
        <translation>보이는 부분이나 고른 부분의 식을 복사합니다</translation>
    </message>
    <message>
        <source>Copy slice expression</source>
        <translation>슬라이스 식 복사</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>소수 자리</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>How many decimals are shown; copied values keep all</source>
        <translation>보여 줄 소수 자릿수. 복사할 때는 모든 자리를 복사합니다</translation>
    </message>
    <message>
        <source>Colour cells by value</source>
        <translation>값에 따라 셀에 색 입히기</translation>
    </message>
    <message>
        <source>Colour cells by value: dark for the least, bright for the greatest</source>
        <translation>값에 따라 셀에 색 입히기: 작을수록 어둡고 클수록 밝음</translation>
    </message>
    <message>
        <source>Give the result a name, as in x = ..., to copy an expression of it</source>
        <translation>식을 복사하려면 x = ...처럼 결과를 변수에 담으십시오</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>The values of the chosen tensor, by index</source>
        <translation>고른 Tensor의 값, 인덱스 순서</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Choose a name above and its values appear here.</source>
        <translation>위에서 변수를 고르면 값이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>This value has no short text.</source>
        <translation>짧게 보여 줄 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>A step is running. These are the values from before it; new ones come when it has ended.</source>
        <translation>단계가 실행 중입니다. 이것은 실행 전의 값이고, 새 값은 끝나면 나옵니다.</translation>
    </message>
    <message>
        <source>Select at most {count} cells to copy them.</source>
        <translation>복사하려면 셀을 {count}개까지만 고르십시오.</translation>
    </message>
    <message>
        <source>Try these in the step: {expressions}</source>
        <translation>단계에서 이것을 써 보십시오: {expressions}</translation>
    </message>
</context>
<context>
    <name>VariableTableModel</name>
    <message>
        <source>computing {percent} %</source>
        <translation>계산 중 {percent}%</translation>
    </message>
    <message>
        <source>summary stopped</source>
        <translation>요약 중지됨</translation>
    </message>
</context>
<context>
    <name>VariableTableView</name>
    <message>
        <source>Copy facts</source>
        <translation>정보 복사</translation>
    </message>
    <message>
        <source>Stop computing the summary</source>
        <translation>요약 계산 중지</translation>
    </message>
    <message>
        <source>Compute the summary</source>
        <translation>요약 계산</translation>
    </message>
    <message>
        <source>Your names</source>
        <translation>내가 만든 변수</translation>
    </message>
    <message>
        <source>Shape, dtype, device and summary of each name</source>
        <translation>변수마다 shape, 자료형, 장치, 요약</translation>
    </message>
</context>
<context>
    <name>VariableWords</name>
    <message>
        <source>Name</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>shape</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>자료형</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Grad</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Your name, marked when the last step made or changed it</source>
        <translation>내가 만든 변수. 마지막 단계가 만들거나 바꾼 것에 표시</translation>
    </message>
    <message>
        <source>Size of each dimension</source>
        <translation>차원마다의 크기</translation>
    </message>
    <message>
        <source>Type of the elements, or the class of a plain value</source>
        <translation>원소의 자료형, 또는 보통 값의 클래스</translation>
    </message>
    <message>
        <source>Where the elements live</source>
        <translation>원소가 있는 장치</translation>
    </message>
    <message>
        <source>requires_grad: whether autograd records what happens to it</source>
        <translation>requires_grad: Autograd가 연산을 기록하는지</translation>
    </message>
    <message>
        <source>Bytes of all elements</source>
        <translation>모든 원소의 바이트 수</translation>
    </message>
    <message>
        <source>Least and greatest element, mean and sample standard deviation</source>
        <translation>가장 작은 원소와 가장 큰 원소, 평균, 표본표준편차</translation>
    </message>
    <message>
        <source>(result)</source>
        <translation>(result)</translation>
    </message>
    <message>
        <source>{size} in a storage of {storage}</source>
        <translation>원소 {size}, 저장소 {storage}</translation>
    </message>
    <message>
        <source>strides {strides}</source>
        <translation>stride {strides}</translation>
    </message>
    <message>
        <source>from {call}</source>
        <translation>{call}에서 만듦</translation>
    </message>
</context>
<context>
    <name>WorkExport</name>
    <message>
        <source>Export what I did</source>
        <translation>내 학습 기록 내보내기</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>WorkReport</name>
    <message>
        <source>What I did in Tensor Desk ({date})</source>
        <translation>Tensor Desk 학습 기록 ({date})</translation>
    </message>
    <message>
        <source>Nothing has been run, predicted or written yet.</source>
        <translation>아직 실행하거나 예측하거나 작성한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Checks: {count}</source>
        <translation>답 확인: {count}번</translation>
    </message>
    <message>
        <source>Hints used: {count} of {total}</source>
        <translation>사용한 힌트: {total}개 중 {count}개</translation>
    </message>
    <message>
        <source>Runs: {count}</source>
        <translation>실행: {count}번</translation>
    </message>
    <message>
        <source>Time spent: {minutes} min {seconds} s</source>
        <translation>학습 시간: {minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과함</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>아직 통과하지 못함</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>아직 마치지 않음</translation>
    </message>
    <message>
        <source>Prediction: none was made</source>
        <translation>예측: 하지 않음</translation>
    </message>
    <message>
        <source>Prediction: {option} (right at the first try)</source>
        <translation>예측: {option} (첫 시도에 맞음)</translation>
    </message>
    <message>
        <source>Prediction: {option} (not right at the first try)</source>
        <translation>예측: {option} (첫 시도에 맞지 않음)</translation>
    </message>
    <message>
        <source>Prediction: {option} (not answered yet)</source>
        <translation>예측: {option} (아직 답이 나오지 않음)</translation>
    </message>
    <message>
        <source>The code that passed:</source>
        <translation>통과한 코드:</translation>
    </message>
</context>
</TS>

/**
 * What passwords are guessed from, collected by hand: the words, phrases and digits that people put together. A password
 * that is one of them, or two or three short ones of them in a row, is weak; so these few hundred pieces stand for a list of
 * hundreds of thousands. All in lower case; look-alike characters are folded before comparing.
 */

/** Surnames and given names in pinyin. */
const names =
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang ' +
  'feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia ' +
  'zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan ' +
  'duan lei qian yin chang wen niu ge pang ning jian jie jun jing ying xin yong qiang bin bo chao gang hui ' +
  'kai ke kun lan lihua ling mei min na nan ping qing rong rui shuai tao ting xiang xiaoming xiaohong xiaolong xing ' +
  'xiu yi yun zhen zhi zhiqiang weiwei jianguo jianjun guoqiang haitao xiaoyu xiaoxiao tingting yangyang ' +
  'lili linlin jingjing dandan fangfang yanyan yuanyuan maomao beibei huanhuan nini doudou tiantian'

/** Words and phrases in pinyin. */
const chinese =
  'woaini woaiwojia woaizhongguo woaiziji woaimama woaibaba woaini1314 woainiyiwannian aini ainiyiwannian aiwo ' +
  'woshishui woshiwo woshi wodemima wodeai mima mimamima meiyoumima buzhidao wobuzhidao suibian jiandan nihao nihaoma ' +
  'nishishui nishizhu haha hahaha hehe zhongguo zhonghua beijing shanghai guangzhou shenzhen tianjin chongqing ' +
  'chengdu hangzhou wuhan nanjing jinan qingdao zibo zhangdian shandong henan hebei sichuan guangdong jiangsu zhejiang ' +
  'laopo laogong laopowoaini woailaopo baobao baobei baba mama jiejie gege didi meimei erzi nver haizi pengyou ' +
  'tongxue laoshi xuexiao jiayou kuaile xingfu pingan facai gongxifacai daji shunli jixiang ruyi facai888 zhufu ' +
  'gongzufang zufang fangzi zhufang baozhang gonggong anju shenqing dianhua shouji weixin zhifubao taobao ' +
  'jingdong wangyi baidu tengxun alibaba huawei xiaomi zhimakaimen tiancai xiaobao xiaozhu xiaomao xiaogou ' +
  'longlong huahua niuniu zhuzhu tuzi laohu shizi feng huo shui yueliang taiyang xingxing chuntian xiatian ' +
  'qiutian dongtian guanliyuan ceshi gongan zhengfu minzheng zhujian banshichu shequ'

/** Words in English, names of things and of services. */
const english =
  'password passwords passw passwd pass pwd word secret letmein welcome admin administrator root user users guest test ' +
  'tester testing demo sample default changeme login logon access master system server manager office public private ' +
  'love loveme loveyou iloveyou iloveu ilove lover lovely forever angel baby babygirl beautiful pretty princess prince ' +
  'queen king kingking sunshine summer winter spring autumn flower rainbow butterfly sakura star stars moon sun sky ' +
  'dragon monkey tiger lion panda phoenix eagle wolf shadow superman batman spiderman pokemon pikachu doraemon naruto ' +
  'starwars matrix legend killer hunter knight warrior soldier winner champion hero boss football baseball basketball ' +
  'soccer hockey tennis jordan kobe messi beckham iverson nba lakers arsenal chelsea liverpool michael michelle jessica ' +
  'jennifer daniel andrew thomas robert william charlie george nicholas alexander anthony joshua justin matthew ashley ' +
  'amanda nicole samantha andrea victor martin richard david john tom jack jerry mike peter alice mary lucy lily anna ' +
  'kevin jason steven eric tony frank sam ben alex max leo computer internet windows microsoft apple google facebook ' +
  'amazon android iphone samsung nokia lenovo china chinese english america hello hi world family mother father ' +
  'friend friends happy lucky goodluck money dollar gold silver diamond crystal orange banana cookie chocolate coffee ' +
  'cheese pepper ginger purple yellow black white red blue green freedom peace dream heaven power trustno fuckyou ' +
  'fuck shit asshole qq wechat weibo hotmail gmail yahoo com www http house home rent renting rental housing tenant ' +
  'apartment government service online city zibocity abc xyz aaa bbb sss zzz xxx ok no yes my the you me new old'

/** Walks over the keyboard. */
const walks =
  'qwerty qwertyui qwertyuiop qwert qwer qwe asdfghjkl asdfghjk asdfgh asdfg asdf asd zxcvbnm zxcvbn zxcvb zxcv zxc ' +
  'qaz wsx edc rfv tgb yhn ujm qazwsx qazwsxedc wsxedc zaq zaqxsw poiuytrewq poiuyt lkjhgfdsa lkjhg mnbvcxz mnbvc qwaszx ' +
  'qweasd qweasdzxc asdzxc 1qaz 2wsx 3edc 4rfv 1qaz2wsx 1qaz2wsx3edc 1q2w 3e4r 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 ' +
  'q1w2e3r4 q1w2e3r4t5 1qazxsw2 zaq12wsx zaq1xsw2 1a2b3c 1a2b3c4d a1b2c3 a1b2c3d4 a1s2d3 a1s2d3f4 1qa2ws 12qwaszx ' +
  'abcdef abcdefg abcdefgh abcd abcde aabbcc aabb aaabbb asdasd qweqwe zxczxc qwerasdf'

/** Digits with a meaning, years among them; dates are found by the calendar. */
const digits =
  '1 2 3 4 5 6 7 8 9 0 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 23456 234567 345678 ' +
  '456789 56789 654321 54321 4321 321 987654321 87654321 7654321 9876543210 987654 11 22 33 44 55 66 77 88 99 00 01 ' +
  '02 03 04 05 06 07 08 09 10 111 222 333 444 555 666 777 888 999 000 1111 2222 3333 6666 8888 9999 0000 110 119 120 ' +
  '112 114 122 123123 121212 112233 11223344 332211 123321 123654 147258 147258369 159357 159753 258369 369258 741852 ' +
  '741852963 753951 789456 789456123 963852 963852741 456123 456789 135246 246810 13579 24680 1357924680 135792468 ' +
  '520 521 1314 5201314 5211314 1314520 1314521 201314 251314 584520 5845201314 7758521 7758258 7758520 770880 3344520 ' +
  '3344521 530 5203344 168 1688 16888 168168 518 518518 588 618 666888 668 688 698 758 886 888666 918 996 998 007 008 ' +
  '100 1000 10000 100200 1024 2048 4096 31415926 314159 3141592653 2580 0852 1230 12300 123000 321321 520520 521521 ' +
  '1980 1981 1982 1983 1984 1985 1986 1987 1988 1989 1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2001 2002 ' +
  '2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 ' +
  '2026 2027 2028 0533 370300 37030 255000 10086 10010 12345 12329'

export const weakWords: ReadonlySet<string> = new Set(`${names} ${chinese} ${english} ${walks}`.split(' '))
export const weakDigits: ReadonlySet<string> = new Set(digits.split(' '))
